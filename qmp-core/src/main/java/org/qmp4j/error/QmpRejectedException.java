package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The client's own bounded queue is full; nothing was sent. */
public final class QmpRejectedException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    private final int limit;

    public QmpRejectedException(String command, int limit) {
        this(command, limit, null);
    }

    private QmpRejectedException(String command, int limit, @Nullable Throwable cause) {
        super(
                "'" + command + "' was refused: " + limit + " commands already wait for QEMU to answer; "
                        + fate(Delivery.NOT_SENT),
                command,
                Delivery.NOT_SENT,
                cause);
        this.limit = limit;
    }

    /** The queue's bound, in commands. */
    public int limit() {
        return limit;
    }

    @Override
    public QmpRejectedException copy() {
        return new QmpRejectedException(command(), limit, this);
    }
}
