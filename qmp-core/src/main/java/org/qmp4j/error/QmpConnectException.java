package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** No usable connection came about. {@link #stage()} says how far it got. */
public final class QmpConnectException extends QmpException {
    private static final long serialVersionUID = 1;

    /** The three stages of a connection, each with a deadline of its own. */
    public enum Stage {
        /** Reaching the socket. */
        CONNECT,
        /** Waiting for QEMU's greeting. */
        GREETING,
        /** Waiting for the reply to {@code qmp_capabilities}. */
        NEGOTIATION
    }

    private final Stage stage;
    private final String endpoint;
    private final String reason;

    public QmpConnectException(Stage stage, String endpoint, String reason, @Nullable Throwable cause) {
        super("no QMP connection to " + endpoint + " (stage " + stage + "): " + reason, cause);
        this.stage = stage;
        this.endpoint = endpoint;
        this.reason = reason;
    }

    /** How far it got. */
    public Stage stage() {
        return stage;
    }

    /** The address, as text. */
    public String endpoint() {
        return endpoint;
    }

    /** What happened and the likely cause. */
    public String reason() {
        return reason;
    }

    @Override
    public QmpConnectException copy() {
        return new QmpConnectException(stage, endpoint, reason, this);
    }
}
