package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The transport in use, or this QEMU, cannot do what was asked for. The message says what can. */
public final class QmpUnsupportedException extends QmpException {
    private static final long serialVersionUID = 1;

    public QmpUnsupportedException(String message) {
        this(message, null);
    }

    public QmpUnsupportedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public QmpUnsupportedException copy() {
        return new QmpUnsupportedException(text(), this);
    }
}
