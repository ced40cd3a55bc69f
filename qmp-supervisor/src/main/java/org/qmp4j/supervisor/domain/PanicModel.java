package org.qmp4j.supervisor.domain;

/** By what a guest tells that its kernel has panicked ({@code <panic model=…>}). */
public enum PanicModel {
    /** A port of the ISA bus. */
    ISA("isa"),
    /** Registers that Hyper-V has. */
    HYPERV("hyperv"),
    /** A PCI card. */
    PVPANIC("pvpanic");

    private final String id;

    PanicModel(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }
}
