package org.qmp4j.real;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.qmp4j.option.QmpMetrics;

/** Counts what a client says of itself. */
final class Counts implements QmpMetrics {
    final AtomicInteger stale = new AtomicInteger();
    final AtomicInteger late = new AtomicInteger();
    final AtomicInteger slow = new AtomicInteger();
    final AtomicInteger malformed = new AtomicInteger();
    final AtomicInteger connected = new AtomicInteger();
    final AtomicInteger disconnected = new AtomicInteger();
    final AtomicInteger early = new AtomicInteger();

    @Override
    public void event(String name) {
        if (connected.get() == disconnected.get()) {
            early.incrementAndGet();
        }
    }

    @Override
    public void staleReply() {
        stale.incrementAndGet();
    }

    @Override
    public void lateReply(String name) {
        late.incrementAndGet();
    }

    @Override
    public void slow(String name, Duration waited) {
        slow.incrementAndGet();
    }

    @Override
    public void malformed() {
        malformed.incrementAndGet();
    }

    @Override
    public void connected() {
        connected.incrementAndGet();
    }

    @Override
    public void disconnected() {
        disconnected.incrementAndGet();
    }
}
