package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What is done when the host cannot read or write a disk ({@code <driver error_policy=…>}). */
public enum DiskErrorPolicy {
    /** The virtual CPUs stand still until somebody resumes the guest; nothing is lost. */
    STOP("stop", "stop"),
    /** The guest is told. */
    REPORT("report", "report"),
    /** Nobody is told. */
    IGNORE("ignore", "ignore"),
    /** As stop when the host's storage is full, as report else; for writes. */
    ENOSPACE("enospace", "enospc");

    private final String id;
    private final String ofQemu;

    DiskErrorPolicy(String id, String ofQemu) {
        this.id = id;
        this.ofQemu = ofQemu;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** QEMU's word. */
    public String ofQemu() {
        return ofQemu;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<DiskErrorPolicy> of(String id) {
        for (DiskErrorPolicy value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
