package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** A class of devices to boot from ({@code <boot dev=…>}). */
public enum BootDevice {
    DISK("hd"),
    CDROM("cdrom"),
    NETWORK("network"),
    FLOPPY("fd");

    private final String id;

    BootDevice(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<BootDevice> of(String id) {
        for (BootDevice value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
