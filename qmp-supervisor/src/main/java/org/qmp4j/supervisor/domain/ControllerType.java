package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What a controller controls ({@code <controller type=…>}). */
public enum ControllerType {
    PCI("pci"),
    USB("usb"),
    IDE("ide"),
    SATA("sata"),
    SCSI("scsi"),
    FDC("fdc"),
    VIRTIO_SERIAL("virtio-serial"),
    CCID("ccid"),
    NVME("nvme");

    private final String id;

    ControllerType(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<ControllerType> of(String id) {
        for (ControllerType value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
