package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that this library reports. Unchecked; catch the branch you can act on.
 *
 * <p>Asynchronous calls complete with these; the blocking view throws a {@linkplain #copy() copy} so that the
 * stack trace is the caller's, with the original as its cause.
 */
public abstract sealed class QmpException extends RuntimeException
        permits QmpConnectException,
                QmpProtocolException,
                QmpCommandException,
                QmpJobException,
                QmpOutcomeException,
                QmpStateException,
                QmpUnsupportedException {
    private static final long serialVersionUID = 1;

    QmpException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The same facts with the current thread's stack trace; this exception becomes its cause. */
    public abstract QmpException copy();

    /** This exception's text; never null, unlike what {@link Throwable} promises. */
    final String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
