package org.qmp4j.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A command's deadline passed, or that of a wait for an event. The connection lives on; a late reply is swallowed and counted.
 *
 * <p>{@link #finding()} is the finding of an out-of-band probe ({@code query-yank}), which QEMU answers from its
 * monitor thread even while its main loop is stuck.
 */
public final class QmpTimeoutException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    /** What the probe found. */
    public enum Finding {
        /** The monitor thread answered, the main loop did not: QEMU is alive and its main loop is busy or stuck. */
        MAIN_LOOP_STUCK("QEMU's monitor thread answers but its main loop does not: it is busy or stuck"),
        /** Not even the monitor thread answered: the process is stopped (SIGSTOP, frozen cgroup) or wedged. */
        PROCESS_STOPPED("QEMU's monitor thread does not answer either: the process is stopped or wedged"),
        /** No out-of-band lane was negotiated, or the command never left the queue: nothing could be found out. */
        UNKNOWN("no out-of-band probe was possible");

        private final String text;

        Finding(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final Duration waited;
    private final Finding finding;

    public QmpTimeoutException(String command, Delivery delivery, Duration waited, Finding finding) {
        this(
                "'" + command + "' got no reply within " + waited.toMillis() + " ms; " + finding.text + "; "
                        + fate(delivery),
                command,
                delivery,
                waited,
                finding,
                null);
    }

    private QmpTimeoutException(
            String message,
            String command,
            Delivery delivery,
            Duration waited,
            Finding finding,
            @Nullable QmpTimeoutException original) {
        super(message, command, delivery, original);
        this.waited = waited;
        this.finding = finding;
    }

    /** An awaited event did not come in time; it still may. */
    public static QmpTimeoutException waitingFor(String event, Duration waited) {
        String waiting = "waiting for " + event;
        return new QmpTimeoutException(
                waiting + ": it did not come within " + waited.toMillis() + " ms",
                waiting,
                Delivery.OUTCOME_UNKNOWN,
                waited,
                Finding.UNKNOWN,
                null);
    }

    /** From submission to the deadline. */
    public Duration waited() {
        return waited;
    }

    /** What the out-of-band probe found. */
    public Finding finding() {
        return finding;
    }

    @Override
    public QmpTimeoutException copy() {
        return new QmpTimeoutException(String.valueOf(getMessage()), command(), delivery(), waited, finding, this);
    }
}
