package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.AudioSetting;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.MemballoonDef;

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

    private SupervisedHardware() {}
}
