package org.qmp4j.channel;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One timer for all commands of a connection. It is set for the earliest deadline and not touched when commands end in
 * time, so that a busy connection pays for it once every few seconds and an idle one never. Confined to the event loop.
 */
final class DeadlineWatch {
    private final EventLoop loop;
    private final Runnable check;
    private @Nullable ScheduledFuture<?> timer;
    private long due;

    DeadlineWatch(EventLoop loop, Runnable check) {
        this.loop = loop;
        this.check = check;
    }

    long now() {
        return loop.ticker().nanoTime();
    }

    /** Makes sure that the check runs at this moment or before. */
    void atLatest(long moment) {
        if (timer != null && due - moment <= 0) {
            return;
        }
        cancel();
        due = moment;
        timer = loop.schedule(this::fire, Math.max(0, moment - now()), TimeUnit.NANOSECONDS);
    }

    void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void fire() {
        timer = null;
        check.run();
    }
}
