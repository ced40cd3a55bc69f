package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** The chipsets of x86 guests; they differ in buses, slots and built-in devices. */
public enum MachineFamily {
    /** i440FX and PIIX3, with a conventional PCI bus. */
    PC,
    /** Q35 and ICH9, with PCI Express. */
    Q35,
    /** A PC from before PCI. */
    ISA;

    /** The family of a machine type such as {@code pc}, {@code pc-i440fx-7.2}, {@code q35} or {@code pc-q35-8.0}. */
    public static Optional<MachineFamily> of(String machine) {
        if (machine.equals("pc") || machine.startsWith("pc-i440fx-")) {
            return Optional.of(PC);
        }
        if (machine.equals("q35") || machine.startsWith("pc-q35-")) {
            return Optional.of(Q35);
        }
        return machine.equals("isapc") ? Optional.of(ISA) : Optional.empty();
    }
}
