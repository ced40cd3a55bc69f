package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioSetting;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.GraphicsDef.RdpGraphics;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioSetting;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;

/** What a device asks for that is not on the command line, and that nobody does at a start so far. */
final class SupervisedHardware {
    private static final String VARIABLES =
            "QEMU is started in an environment without the variables that runtimeDir and driver stand for";

    static final List<StartLimit<?>> LIMITS = List.of(
            new StartLimit<>(
                    "devices/memballoon/stats/@period",
                    "above 0",
                    MemballoonDef.class,
                    balloon -> balloon.statsPeriod() != null && balloon.statsPeriod() > 0,
                    "nobody tells QEMU to collect figures regularly: leave <stats> out"),
            new StartLimit<>(
                    "devices/graphics/@type",
                    "sdl",
                    SdlGraphics.class,
                    sdl -> true,
                    "QEMU is not started in a window system: use type='vnc'"),
            new StartLimit<>(
                    "devices/audio/@runtimeDir",
                    "",
                    AudioDef.class,
                    audio -> audio.settings().containsKey(AudioSetting.RUNTIME_DIR),
                    VARIABLES),
            new StartLimit<>(
                    "devices/audio/@driver",
                    "",
                    AudioDef.class,
                    audio -> audio.settings().containsKey(AudioSetting.DRIVER),
                    VARIABLES),
            new StartLimit<>(
                    "devices/hostdev/@managed",
                    "yes, for a PCI device",
                    PciHostdev.class,
                    pci -> Boolean.TRUE.equals(pci.common().managed()),
                    "the host's driver is not made to let go of it: bind it to vfio-pci, and say managed='no'"),
            new StartLimit<>(
                    "devices/hostdev/source/@startupPolicy",
                    "not mandatory",
                    UsbHostdev.class,
                    usb -> usb.startupPolicy() != null && !"mandatory".equals(usb.startupPolicy()),
                    "a device that is not there is not left out"));
    private static final int VNC_PASSWORD_BYTES = 8;

    private SupervisedHardware() {}

    /** Why a process of ours cannot have that device; null when it can. */
    static @Nullable String problem(DeviceDef device) {
        if (device instanceof VncGraphics vnc) {
            return passwordProblem(vnc.password());
        }
        if (device instanceof SdlGraphics) {
            return "QEMU is not started in a window system: use type='vnc'";
        }
        if (device instanceof RdpGraphics) {
            return "nobody starts the process that serves it: use type='vnc'";
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

    /** QEMU would cut a longer one short, and let in who knows its beginning. */
    private static @Nullable String passwordProblem(DisplayPassword password) {
        if (password.text() != null && password.text().getBytes(StandardCharsets.UTF_8).length > VNC_PASSWORD_BYTES) {
            return "a password of VNC has " + VNC_PASSWORD_BYTES + " bytes at most";
        }
        return password.connected() != null && password.connected() != DisplayPassword.Connected.KEEP
                ? "whoever is in stays when the password of VNC changes: say connected='keep'"
                : null;
    }

    private static boolean needsVariables(AudioDef audio) {
        return audio.settings().containsKey(AudioSetting.RUNTIME_DIR)
                || audio.settings().containsKey(AudioSetting.DRIVER);
    }

    private static boolean canBeMissing(UsbHostdev usb) {
        return usb.startupPolicy() != null && !"mandatory".equals(usb.startupPolicy());
    }
}
