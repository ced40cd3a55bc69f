package org.qmp4j.supervisor.domain;

import java.util.List;

/**
 * What is booted, and on which machine ({@code <os>}).
 *
 * @param arch guest architecture, such as {@code x86_64}
 * @param machine machine type as asked for, such as {@code pc} or {@code pc-q35-7.2}
 * @param boot device classes to boot from, in order; empty when devices have an order of their own or nothing was said
 * @param screen what the firmware shows and does at boot
 * @param firmware the firmware
 * @param direct what is booted without a boot loader
 */
public record OsDef(
        String arch,
        String machine,
        List<BootDevice> boot,
        BootScreenDef screen,
        FirmwareDef firmware,
        DirectBootDef direct) {
    public OsDef {
        boot = List.copyOf(boot);
        if (MachineFamily.of(machine).isEmpty()) {
            throw new IllegalArgumentException("no machine of the pc, q35 or isapc family: " + machine);
        }
    }

    /** The machine's own firmware. */
    public OsDef(String arch, String machine, List<BootDevice> boot, BootScreenDef screen) {
        this(arch, machine, boot, screen, FirmwareDef.UNSAID, DirectBootDef.UNSAID);
    }

    /** Nothing is asked of the firmware. */
    public OsDef(String arch, String machine, List<BootDevice> boot) {
        this(arch, machine, boot, BootScreenDef.UNSAID);
    }

    /** The same, but for the order of boot. */
    public OsDef withBoot(List<BootDevice> order) {
        return new OsDef(arch, machine, order, screen, firmware, direct);
    }

    /** The same on that machine. */
    public OsDef withMachine(String type) {
        return new OsDef(arch, type, boot, screen, firmware, direct);
    }

    /** The same with that firmware. */
    public OsDef withFirmware(FirmwareDef named) {
        return new OsDef(arch, machine, boot, screen, named, direct);
    }

    /** The chipset family of the machine type. */
    public MachineFamily family() {
        return MachineFamily.of(machine).orElseThrow();
    }
}
