package org.qmp4j.supervisor.vm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.SupervisorOptions;

/** A time that passes when a test says so. */
final class ManualTime extends Clock {
    private final List<Task> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    SupervisorOptions.Time time() {
        return new SupervisorOptions.Time(this, Timers::new);
    }

    /** Time passes, and what was due by then is done, in this thread. */
    void pass(Duration duration) {
        List<Task> due;
        synchronized (this) {
            now = now.plus(duration);
            due = waiting.stream()
                    .filter(task -> !task.due.isAfter(now) || task.isCancelled())
                    .toList();
            waiting.removeAll(due);
        }
        due.forEach(FutureTask::run);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {
        private final Instant due;

        Task(Runnable work, Instant due) {
            super(work, "");
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** What is due at once is done at once, in a thread of its own. */
    private final class Timers extends AbstractExecutorService implements ScheduledExecutorService {
        private volatile boolean closed;

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            Task task = new Task(work, instant().plus(Duration.of(delay, unit.toChronoUnit())));
            if (delay <= 0) {
                new Thread(task, "at-once").start();
            } else {
                synchronized (ManualTime.this) {
                    waiting.add(task);
                }
            }
            return task;
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long first, long period, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void execute(Runnable work) {
            schedule(work, 0, TimeUnit.NANOSECONDS);
        }

        @Override
        public void shutdown() {
            closed = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            closed = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return closed;
        }

        @Override
        public boolean isTerminated() {
            return closed;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return closed;
        }
    }
}
