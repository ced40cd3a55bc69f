package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** The kinds of serial ports that a PC can have: the type and the model of their {@code <target>}. */
public enum SerialType {
    ISA("isa-serial", "isa-serial", IsaAddress.class),
    USB("usb-serial", "usb-serial", UsbAddress.class),
    PCI("pci-serial", "pci-serial", PciAddress.class),
    DEBUG("isa-debug", "isa-debugcon", IsaAddress.class);

    private final String id;
    private final String model;
    private final Class<? extends DeviceAddress> address;

    SerialType(String id, String model, Class<? extends DeviceAddress> address) {
        this.id = id;
        this.model = model;
        this.address = address;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The model, which is the name of QEMU's device too. */
    public String model() {
        return model;
    }

    /** Whether a port of this kind can be there; null is anywhere. */
    public boolean takes(@Nullable DeviceAddress place) {
        return place == null || address.isInstance(place);
    }

    /** What a port of this kind is plugged into. */
    DevicePlug plug() {
        return switch (this) {
            case ISA, DEBUG -> DevicePlug.NONE;
            case USB -> DevicePlug.USB;
            case PCI -> DevicePlug.PCI;
        };
    }
}
