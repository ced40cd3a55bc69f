package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The caller cancelled the command. Where it was already written its slot stays taken until the late reply. */
public final class QmpCancelledException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    public QmpCancelledException(String command, Delivery delivery) {
        this(command, delivery, null);
    }

    private QmpCancelledException(String command, Delivery delivery, @Nullable Throwable cause) {
        super("'" + command + "' was cancelled; " + fate(delivery), command, delivery, cause);
    }

    @Override
    public QmpCancelledException copy() {
        return new QmpCancelledException(command(), delivery(), this);
    }
}
