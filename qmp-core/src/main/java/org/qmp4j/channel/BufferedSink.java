package org.qmp4j.channel;

import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.EventBuffer.Overflow;
import org.qmp4j.option.QmpMetrics;
import org.qmp4j.telemetry.GapRecording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded buffer between the event loop and one listener. The loop only ever appends; the listener is called on its
 * executor, one notice at a time, in order.
 */
public final class BufferedSink implements EventSink {
    private static final Logger LOG = LoggerFactory.getLogger(BufferedSink.class);
    private static final int TURN = 4096;

    private final Predicate<String> names;
    private final Predicate<QmpEvent> filter;
    private final EventBuffer policy;
    private final Executor executor;
    private final QmpMetrics metrics;
    private final Consumer<? super QmpNotice> listener;

    private ArrayDeque<QmpNotice> buffer = new ArrayDeque<>(0);
    private ArrayDeque<QmpNotice> batch = new ArrayDeque<>(0);
    private long missed;
    private long lastMissed;
    private long missedInAll;
    private boolean scheduled;
    private volatile boolean closed;
    private volatile boolean overflowed;

    /** @param names which event names it wants, asked before the event is even built */
    public BufferedSink(
            Predicate<String> names,
            Predicate<QmpEvent> filter,
            EventBuffer policy,
            Executor executor,
            QmpMetrics metrics,
            Consumer<? super QmpNotice> listener) {
        this.names = names;
        this.filter = filter;
        this.policy = policy;
        this.executor = executor;
        this.metrics = metrics;
        this.listener = listener;
    }

    @Override
    public boolean wants(String eventName) {
        return !isClosed() && names.test(eventName);
    }

    @Override
    public void offer(QmpNotice notice) {
        if (isClosed() || notice instanceof QmpEvent event && !passes(event)) {
            return;
        }
        boolean wake;
        synchronized (this) {
            append(notice);
            wake = !scheduled;
            scheduled = true;
        }
        if (wake) {
            schedule();
        }
    }

    /** No call of the listener begins after this has returned on the listener's own executor. */
    public void close() {
        closed = true;
    }

    /** Whether it was closed, by the user or by an overflow. */
    public boolean isClosed() {
        return closed || overflowed;
    }

    /** Events that this listener missed so far. */
    public synchronized long missed() {
        return missedInAll;
    }

    private boolean passes(QmpEvent event) {
        try {
            return filter.test(event);
        } catch (RuntimeException e) {
            LOG.warn("an event filter failed on {}; the event is delivered", event.name(), e);
            return true;
        }
    }

    private void append(QmpNotice notice) {
        if (policy.overflow() instanceof Overflow.Coalesce coalesce && notice instanceof QmpEvent event) {
            Object key = key(coalesce, event);
            if (key != null) {
                buffer.removeIf(old -> old instanceof QmpEvent earlier && key.equals(key(coalesce, earlier)));
            }
        }
        if (buffer.size() >= policy.capacity()) {
            if (policy.overflow() instanceof Overflow.Close) {
                miss(notice);
                overflowed = true;
                return;
            }
            miss(buffer.removeFirst());
        }
        buffer.addLast(notice);
    }

    private static @Nullable Object key(Overflow.Coalesce coalesce, QmpEvent event) {
        try {
            return coalesce.key().apply(event);
        } catch (RuntimeException e) {
            LOG.warn("a coalescing key failed on {}; the event is kept apart", event.name(), e);
            return null;
        }
    }

    private void miss(QmpNotice notice) {
        missed++;
        missedInAll++;
        lastMissed = notice.sequence();
    }

    private void schedule() {
        try {
            executor.execute(this::turn);
        } catch (RejectedExecutionException e) {
            LOG.warn("an event listener's executor is shut down: it gets no more events");
            closed = true;
        }
    }

    private void turn() {
        int budget = TURN;
        while (budget > 0) {
            QmpGap gap = take();
            if (gap == null && batch.isEmpty()) {
                return;
            }
            if (gap != null && !overflowed) {
                call(gap);
            }
            for (QmpNotice notice = batch.poll(); notice != null; notice = batch.poll()) {
                call(notice);
                budget--;
            }
            if (gap != null && overflowed) {
                call(gap);
            }
        }
        schedule();
    }

    /** Swaps the buffers; what overflowed before the batch comes as a gap in front of it. */
    private synchronized @Nullable QmpGap take() {
        ArrayDeque<QmpNotice> empty = batch;
        batch = buffer;
        buffer = empty;
        QmpGap gap = null;
        if (missed > 0) {
            gap = new QmpGap(lastMissed, QmpGap.Cause.OVERFLOW, OptionalLong.of(missed));
            metrics.missed(missed);
            GapRecording.record(gap);
            missed = 0;
        }
        scheduled = gap != null || !batch.isEmpty();
        return gap;
    }

    private void call(QmpNotice notice) {
        if (closed) {
            return;
        }
        try {
            listener.accept(notice);
        } catch (RuntimeException | Error e) {
            // an AssertionError too: were it to escape, this listener would never be called again
            LOG.warn("an event listener failed on #{}; it goes on with the next", notice.sequence(), e);
        }
    }
}
