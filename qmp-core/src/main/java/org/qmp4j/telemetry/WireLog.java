package org.qmp4j.telemetry;

import org.qmp4j.codec.Redactor;
import org.qmp4j.option.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Traffic at TRACE on the logger {@code org.qmp4j.wire}, redacted. Costs one check when off. */
public final class WireLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.qmp4j.wire");

    private final String peer;
    private final Redactor redactor;

    public WireLog(String peer, Redaction redaction) {
        this.peer = peer;
        this.redactor = new Redactor(redaction);
    }

    /** Whether anybody listens; ask before building what to log. */
    public boolean isOn() {
        return LOG.isTraceEnabled();
    }

    /** A message from QEMU. */
    public void received(byte[] message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("[{}] <- {}", peer, redactor.text(message));
        }
    }

    /** A message to QEMU. */
    public void sent(byte[] message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("[{}] -> {}", peer, redactor.text(message));
        }
    }
}
