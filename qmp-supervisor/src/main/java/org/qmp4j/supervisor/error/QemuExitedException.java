package org.qmp4j.supervisor.error;

/** QEMU ended while it was needed. */
public final class QemuExitedException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final String operation;
    private final String exit;
    private final String logTail;

    public QemuExitedException(String domain, String operation, String exit, String logTail) {
        super(
                operation + " of domain " + domain + ": QEMU ended (" + exit + ")"
                        + (logTail.isEmpty() ? "" : "; its log ends with:\n" + logTail),
                null);
        this.domain = domain;
        this.operation = operation;
        this.exit = exit;
        this.logTail = logTail;
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** What was being done. */
    public String operation() {
        return operation;
    }

    /** How it ended, as far as that is known. */
    public String exit() {
        return exit;
    }

    /** The last lines of its log, bounded. */
    public String logTail() {
        return logTail;
    }
}
