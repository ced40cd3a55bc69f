package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** A command ended without QEMU's answer. {@link #delivery()} says whether it can have taken effect. */
public abstract sealed class QmpOutcomeException extends QmpException
        permits QmpTimeoutException,
                QmpClosedException,
                QmpCancelledException,
                QmpRejectedException,
                QmpFrameTooLongException,
                QmpInvalidCommandException {
    private static final long serialVersionUID = 1;

    private final String command;
    private final Delivery delivery;

    QmpOutcomeException(String message, String command, Delivery delivery, @Nullable Throwable cause) {
        super(message, cause);
        this.command = command;
        this.delivery = delivery;
    }

    /** Name of the QMP command. */
    public final String command() {
        return command;
    }

    /** {@link Delivery#NOT_SENT}: safe to send again. {@link Delivery#OUTCOME_UNKNOWN}: ask QEMU for the truth first. */
    public final Delivery delivery() {
        return delivery;
    }

    static String fate(Delivery delivery) {
        return delivery == Delivery.NOT_SENT
                ? "it was not sent, so it is safe to send again"
                : "it was sent, so it may still take effect: query the state before sending it again";
    }
}
