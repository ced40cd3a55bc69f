package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The connection ended, or there was none, before the command was answered or the awaited event came. */
public final class QmpClosedException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public QmpClosedException(String command, Delivery delivery, String reason, @Nullable Throwable cause) {
        this("'" + command + "' failed: " + reason + "; " + fate(delivery), command, delivery, reason, cause);
    }

    private QmpClosedException(
            String message, String command, Delivery delivery, String reason, @Nullable Throwable cause) {
        super(message, command, delivery, cause);
        this.reason = reason;
    }

    /** The wait for an event came to nothing: whether it will come after all, nobody hears. */
    public static QmpClosedException waitingFor(String event, String reason) {
        String waiting = "waiting for " + event;
        return new QmpClosedException(waiting + " ended: " + reason, waiting, Delivery.OUTCOME_UNKNOWN, reason, null);
    }

    /** Why the connection ended, as far as it is known. */
    public String reason() {
        return reason;
    }

    @Override
    public QmpClosedException copy() {
        return new QmpClosedException(String.valueOf(getMessage()), command(), delivery(), reason, this);
    }
}
