package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The connection ended, or there was none, before the command was answered. */
public final class QmpClosedException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    public QmpClosedException(String command, Delivery delivery, String reason, @Nullable Throwable cause) {
        super("'" + command + "' failed: " + reason + "; " + fate(delivery), command, delivery, cause);
        this.reason = reason;
    }

    /** Why the connection ended, as far as it is known. */
    public String reason() {
        return reason;
    }

    @Override
    public QmpClosedException copy() {
        return new QmpClosedException(command(), delivery(), reason, this);
    }
}
