package org.qmp4j.transport;

import io.netty.util.concurrent.FastThreadLocalThread;

/** A thread of this library. Waiting on one would stop every connection that it serves. */
public final class QmpThread extends FastThreadLocalThread {
    QmpThread(Runnable body, String name) {
        super(body, name);
        setDaemon(true);
    }

    /** Whether the caller runs on a thread of this library. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof QmpThread;
    }
}
