package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.monitor.RunState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one running process: asks its monitor now and then whether it is well, and when the connection breaks, looks
 * whether that was its end. One question at a time; a process that hangs owes one answer, and is well again when it comes.
 */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LONGEST_GOODBYE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Host host;
    private final Live live;
    private final Consumer<RunState> answered;
    private final Runnable silent;
    private final Runnable lost;

    /**
     * @param answered is told of every answer, on the event loop
     * @param silent is told when an answer is late
     * @param lost is told when the connection has broken and the process has not ended
     */
    Watch(Host host, Live live, Consumer<RunState> answered, Runnable silent, Runnable lost) {
        this.host = host;
        this.live = live;
        this.answered = answered;
        this.silent = silent;
        this.lost = lost;
    }

    void start() {
        live.monitor().closed().thenRun(() -> checkEnd(System.nanoTime(), 1));
        later(this::ask, host.pulse().toNanos());
    }

    private boolean isOver() {
        return live.monitor().closed().toCompletableFuture().isDone();
    }

    private void ask() {
        if (isOver()) {
            return;
        }
        Future<?> patience = later(silent, host.silence().toNanos());
        live.monitor().pulse().whenComplete((status, problem) -> {
            patience.cancel(false);
            if (problem == null) {
                answered.accept(status);
            }
            later(this::ask, host.pulse().toNanos());
        });
    }

    /** A process that dies closes its sockets before its lock is gone: a few looks, further and further apart. */
    private void checkEnd(long since, long pauseMillis) {
        host.reach().pool().execute(() -> {
            try {
                if (live.process().checkExit()) {
                    return;
                }
            } catch (IOException e) {
                LOG.info("{}: it cannot be told whether it has ended: {}", live.process(), e.getMessage());
            }
            if (System.nanoTime() - since > LONGEST_GOODBYE_NANOS) {
                lost.run();
            } else {
                later(() -> checkEnd(since, Math.min(2 * pauseMillis, 50)), TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        });
    }

    private Future<?> later(Runnable task, long nanos) {
        try {
            return host.timers().schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the supervisor has closed: nobody wants to know any more
            return CompletableFuture.completedFuture(null);
        }
    }
}
