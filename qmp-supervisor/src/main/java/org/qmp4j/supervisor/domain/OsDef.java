package org.qmp4j.supervisor.domain;

import java.util.List;

/**
 * What is booted, and on which machine ({@code <os>}).
 *
 * @param arch guest architecture, such as {@code x86_64}
 * @param machine machine type as asked for, such as {@code pc} or {@code pc-q35-7.2}
 * @param boot device classes to boot from, in order; empty when devices have an order of their own or nothing was said
 */
public record OsDef(String arch, String machine, List<BootDevice> boot) {
    public OsDef {
        boot = List.copyOf(boot);
        if (MachineFamily.of(machine).isEmpty()) {
            throw new IllegalArgumentException("no machine of the pc or q35 family: " + machine);
        }
    }

    /** The chipset family of the machine type. */
    public MachineFamily family() {
        return MachineFamily.of(machine).orElseThrow();
    }
}
