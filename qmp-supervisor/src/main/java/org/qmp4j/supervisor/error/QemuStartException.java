package org.qmp4j.supervisor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** QEMU ended, or did not come up in time, while it was being started. */
@SuppressWarnings("serial") // the facts are lists or paths: thrown and read, never serialised
public final class QemuStartException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final int exitStatus;
    private final List<String> argv;
    private final String logTail;
    private final String problem;

    public QemuStartException(
            String domain,
            int exitStatus,
            List<String> argv,
            String logTail,
            String problem,
            @Nullable Throwable cause) {
        super(
                "start of domain " + domain + ": " + problem
                        + (logTail.isEmpty() ? "" : "; its log ends with:\n" + logTail),
                cause);
        this.domain = domain;
        this.exitStatus = exitStatus;
        this.argv = List.copyOf(argv);
        this.logTail = logTail;
        this.problem = problem;
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** Exit status, 128 plus the signal for a death by signal; -1 when it did not end by itself. */
    public int exitStatus() {
        return exitStatus;
    }

    /** The command line, secrets redacted. */
    public List<String> argv() {
        return argv;
    }

    /** The last lines of its log since this start, bounded. */
    public String logTail() {
        return logTail;
    }

    /** What happened. */
    public String problem() {
        return problem;
    }
}
