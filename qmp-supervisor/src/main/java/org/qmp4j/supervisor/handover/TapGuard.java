package org.qmp4j.supervisor.handover;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.error.QmpUnsupportedException;

/** Looks after shared TAP devices while a second process starts, which takes a while, on a thread of its own. */
final class TapGuard implements AutoCloseable {
    /** As many packets are lost as come within that time. */
    private static final long PAUSE_NANOS = 300_000;

    private final List<TapPiece> taps;
    private final Thread thread = new Thread(this::watch, "qmp4j-tap-guard");
    private volatile boolean closed;

    TapGuard(List<TapPiece> taps) {
        this.taps = taps;
        thread.setDaemon(true);
        if (!taps.isEmpty()) {
            thread.start();
        }
    }

    private void watch() {
        while (!closed) {
            keep();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void keep() {
        try {
            taps.forEach(TapPiece::keepHeader);
        } catch (QmpUnsupportedException e) {
            closed = true; // somebody took the device away
        }
    }

    /** After the last look. More than once does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            keep();
        }
    }
}
