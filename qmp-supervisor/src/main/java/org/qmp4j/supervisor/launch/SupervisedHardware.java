package org.qmp4j.supervisor.launch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioSetting;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GraphicsDef.RdpGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;

/** What a device asks for that is not on the command line, and that nobody does at a start so far. */
final class SupervisedHardware {
    private static final int VNC_PASSWORD_BYTES = 8;
    private static final String VARIABLES =
            "QEMU is started in an environment without the variables that runtimeDir and driver stand for";

    static final List<StartLimit<?>> LIMITS = List.of(
            new StartLimit<>(
                    "devices/graphics/@passwd",
                    "of vnc, longer than 8 bytes",
                    VncGraphics.class,
                    vnc -> isTooLong(vnc.password()),
                    // QEMU would cut a longer one short, and let in who knows its beginning
                    "a password of VNC has " + VNC_PASSWORD_BYTES + " bytes at most"),
            new StartLimit<>(
                    "devices/graphics/@connected",
                    "of vnc, not keep",
                    VncGraphics.class,
                    vnc -> vnc.password().connected() != null
                            && vnc.password().connected() != DisplayPassword.Connected.KEEP,
                    "whoever is in stays when the password of VNC changes: say connected='keep'"),
            new StartLimit<>(
                    "devices/graphics/@type",
                    "sdl",
                    SdlGraphics.class,
                    sdl -> true,
                    "QEMU is not started in a window system: use type='vnc'"),
            new StartLimit<>(
                    "devices/graphics/@type",
                    "rdp",
                    RdpGraphics.class,
                    rdp -> true,
                    "nobody starts the process that serves it: use type='vnc'"),
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
                    "devices/hostdev/@rawio",
                    "yes, for a SCSI device",
                    ScsiHostdev.class,
                    scsi -> Boolean.TRUE.equals(scsi.access().rawio()),
                    "QEMU is not given the capability of the kernel that rawio='yes' needs"),
            new StartLimit<>(
                    "devices/hostdev/source/@startupPolicy",
                    "not mandatory",
                    UsbHostdev.class,
                    usb -> usb.startupPolicy() != null && !"mandatory".equals(usb.startupPolicy()),
                    "a device that is not there is not left out"));

    private SupervisedHardware() {}

    private static boolean isTooLong(DisplayPassword password) {
        String text = password.text();
        return text != null && text.getBytes(StandardCharsets.UTF_8).length > VNC_PASSWORD_BYTES;
    }
}
