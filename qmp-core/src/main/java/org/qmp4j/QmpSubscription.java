package org.qmp4j;

import org.qmp4j.channel.BufferedSink;
import org.qmp4j.channel.EventHub;

/** A listener's place in the stream of notices, until it is closed. Lives on over reconnections. */
public final class QmpSubscription implements AutoCloseable {
    private final EventHub hub;
    private final BufferedSink sink;

    QmpSubscription(EventHub hub, BufferedSink sink) {
        this.hub = hub;
        this.sink = sink;
    }

    /** Events that this listener missed because it was slower than QEMU; each was reported as part of a gap. */
    public long missed() {
        return sink.missed();
    }

    /** Whether it still receives; false once closed, by {@link #close()} or by an overflow under that policy. */
    public boolean isOpen() {
        return !sink.isClosed();
    }

    /** Ends it. A call of the listener that is under way on another thread may still finish. */
    @Override
    public void close() {
        sink.close();
        hub.remove(sink);
    }
}
