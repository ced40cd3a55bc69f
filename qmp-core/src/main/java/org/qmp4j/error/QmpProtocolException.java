package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** The peer broke the protocol (or is no QEMU); the connection is closed, as nothing after this can be trusted. */
public final class QmpProtocolException extends QmpException {
    private static final long serialVersionUID = 1;

    private final String evidence;

    /** @param evidence the start of what was received, printable and bounded */
    public QmpProtocolException(String problem, String evidence, @Nullable Throwable cause) {
        super(evidence.isEmpty() ? problem : problem + ", in: " + evidence, cause);
        this.evidence = evidence;
    }

    private QmpProtocolException(QmpProtocolException original) {
        super(original.text(), original);
        this.evidence = original.evidence;
    }

    /** The start of what was received, printable and bounded. */
    public String evidence() {
        return evidence;
    }

    @Override
    public QmpProtocolException copy() {
        return new QmpProtocolException(this);
    }
}
