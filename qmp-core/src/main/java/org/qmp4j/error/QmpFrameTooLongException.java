package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** QEMU answered, but with more bytes than the client accepts. The reply was discarded; the connection lives on. */
public final class QmpFrameTooLongException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    private final long length;
    private final int limit;

    public QmpFrameTooLongException(String command, long length, int limit) {
        this(command, length, limit, null);
    }

    private QmpFrameTooLongException(String command, long length, int limit, @Nullable Throwable cause) {
        super(
                "the reply to '" + command + "' has " + length + " bytes, over the limit of " + limit
                        + "; it was discarded, but the command did run: raise QmpOptions.maxFrame to read it",
                command,
                Delivery.OUTCOME_UNKNOWN,
                cause);
        this.length = length;
        this.limit = limit;
    }

    /** Bytes of the frame. */
    public long length() {
        return length;
    }

    /** Bytes that the client accepts. */
    public int limit() {
        return limit;
    }

    @Override
    public QmpFrameTooLongException copy() {
        return new QmpFrameTooLongException(command(), length, limit, this);
    }
}
