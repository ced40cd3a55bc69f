package org.qmp4j.supervisor.saveimage;

/** What a start does with a managed save whose disks were written to since: the guest would find others than it knows. */
public enum StalePolicy {
    /** The start fails, and says which disks; nothing is lost. */
    REFUSE,
    /** The guest boots, as after a power failure; the saved state is put aside. */
    BOOT,
    /** The guest goes on all the same, with a new generation id. */
    RESUME
}
