package org.qmp4j.examples.vm.call;

/** What kind of failure it was: a word and an exit code that scripts can rely on. */
public enum Code {
    /** The command line is wrong. */
    USAGE("usage", 2),
    /** A file of the caller cannot be read or written. */
    FILE("file", 2),
    /** The domain XML is wrong. */
    XML("xml", 2),
    /** What was asked for cannot be done here. */
    UNSUPPORTED("unsupported-configuration", 2),
    /** A socket below this root would have a longer path than the kernel takes. */
    PATH_TOO_LONG("path-too-long", 2),
    /** There is no such domain. */
    NOT_FOUND("domain-not-found", 3),
    /** The name or uuid is taken. */
    EXISTS("domain-exists", 4),
    /** The domain is not in a state for this. */
    STATE("domain-state", 4),
    /** Somebody else holds the domain at this moment. */
    LOCKED("domain-locked", 5),
    /** QEMU could not be started. */
    START("qemu-start", 6),
    /** QEMU ended while it was needed. */
    EXITED("qemu-exited", 6),
    /** QEMU refused a command, or did not answer. */
    QMP("qmp", 6),
    /** It is not proven whose process that is. */
    UNPROVEN("process-unproven", 7),
    /** A file below the root cannot be read or written, or is damaged. */
    STATE_FILE("state-file", 8),
    /** Nothing came in the time that was given. */
    TIMEOUT("timeout", 9),
    /** A step failed. */
    OPERATION("operation", 1),
    /** A fault of this program. */
    INTERNAL("internal", 1);

    private final String word;
    private final int exit;

    Code(String word, int exit) {
        this.word = word;
        this.exit = exit;
    }

    /** The word, as in {@code error.code}. */
    public String word() {
        return word;
    }

    /** The exit code of the call. */
    public int exit() {
        return exit;
    }
}
