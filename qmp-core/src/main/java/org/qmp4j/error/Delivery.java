package org.qmp4j.error;

/** Whether QEMU can have seen a command that failed without a reply. Nothing is ever replayed by the client. */
public enum Delivery {
    /** Not one byte was written: QEMU knows nothing of the command, and sending it again is safe. */
    NOT_SENT,
    /** It was written, and no reply came: it may have run, may run later, or may never run. */
    OUTCOME_UNKNOWN
}
