package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The library was asked for something at the wrong moment or on the wrong thread. */
public final class QmpStateException extends QmpException {
    private static final long serialVersionUID = 1;

    public QmpStateException(String message) {
        this(message, null);
    }

    private QmpStateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public QmpStateException copy() {
        return new QmpStateException(text(), this);
    }
}
