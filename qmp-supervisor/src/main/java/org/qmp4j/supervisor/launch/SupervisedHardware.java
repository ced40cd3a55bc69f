package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioSetting;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.RdpGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.MemballoonDef;

/** What a device asks for that is not on the command line, and that nobody does at a start so far. */
final class SupervisedHardware {
    private SupervisedHardware() {}

    /** Why a process of ours cannot have that device; null when it can. */
    static @Nullable String problem(DeviceDef device) {
        if (device instanceof MemballoonDef balloon && collectsFigures(balloon)) {
            return "nobody tells QEMU to collect figures regularly: leave <stats> out";
        }
        if (device instanceof GraphicsDef display) {
            return problem(display);
        }
        if (device instanceof AudioDef audio && needsVariables(audio)) {
            return "QEMU is started in an environment without the variables that runtimeDir and driver stand for";
        }
        if (device instanceof PciHostdev pci && Boolean.TRUE.equals(pci.common().managed())) {
            return "the host's driver is not made to let go of it: bind it to vfio-pci, and say managed='no'";
        }
        if (device instanceof ScsiHostdev scsi
                && Boolean.TRUE.equals(scsi.access().rawio())) {
            return "QEMU is not given the capability of the kernel that rawio='yes' needs";
        }
        if (device instanceof UsbHostdev usb && canBeMissing(usb)) {
            return "a device that is not there is not left out";
        }
        return null;
    }

    private static @Nullable String problem(GraphicsDef display) {
        if (display instanceof SdlGraphics) {
            return "QEMU is not started in a window system: use type='vnc'";
        }
        return display instanceof RdpGraphics ? "nobody starts the process that serves it: use type='vnc'" : null;
    }

    private static boolean collectsFigures(MemballoonDef balloon) {
        return balloon.statsPeriod() != null && balloon.statsPeriod() > 0;
    }

    private static boolean needsVariables(AudioDef audio) {
        return audio.settings().containsKey(AudioSetting.RUNTIME_DIR)
                || audio.settings().containsKey(AudioSetting.DRIVER);
    }

    private static boolean canBeMissing(UsbHostdev usb) {
        return usb.startupPolicy() != null && !"mandatory".equals(usb.startupPolicy());
    }
}
