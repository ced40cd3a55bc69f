package org.qmp4j.supervisor.domain;

/** Which revision of virtio a device speaks: the end of a model's name in the XML, and of the device's name in QEMU. */
public enum VirtioRevision {
    /** Both, or the modern one alone, as the bus has it. */
    ANY(""),
    /** Both, on a conventional bus. */
    TRANSITIONAL("-transitional"),
    /** The modern one alone. */
    NON_TRANSITIONAL("-non-transitional");

    private final String suffix;

    VirtioRevision(String suffix) {
        this.suffix = suffix;
    }

    /** The end of the names, such as {@code -transitional}; empty for any. */
    public String suffix() {
        return suffix;
    }

    /** The model of the XML, such as {@code virtio-transitional}. */
    public String model() {
        return "virtio" + suffix;
    }

    /** Whether the device goes on a PCI Express bus where there is one. */
    public boolean isExpress() {
        return this != TRANSITIONAL;
    }

    /** What a card of it is plugged into. */
    DevicePlug plug() {
        return isExpress() ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
    }
}
