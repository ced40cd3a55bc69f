package org.qmp4j.supervisor.process;

/** The signals that QEMU is sent. */
public enum QemuSignal {
    /** A polite request to end. */
    TERM,
    /** The end. */
    KILL
}
