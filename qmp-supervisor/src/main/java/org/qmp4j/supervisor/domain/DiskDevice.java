package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What the guest sees of a disk ({@code <disk device=…>}). */
public enum DiskDevice {
    DISK("disk"),
    CDROM("cdrom"),
    FLOPPY("floppy"),
    /** A disk whose SCSI commands go to the host's device. */
    LUN("lun");

    private final String id;

    DiskDevice(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Whether its medium can be taken out. */
    public boolean isEjectable() {
        return this == CDROM || this == FLOPPY;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<DiskDevice> of(String id) {
        for (DiskDevice value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
