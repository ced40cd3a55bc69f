package org.qmp4j.testkit.wire;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * QEMU's one dispatcher of in-band commands (monitor/qmp.c): first in first out, one at a time, shared by all monitors
 * of a process, so that a slow command on one holds up all.
 */
public final class InBandLane implements AutoCloseable {

    /** Work that may wait, and be interrupted by the end of the fake. */
    interface Work {
        void run() throws InterruptedException;
    }

    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final ScheduledExecutorService timer;

    /** Starts the lane's thread. */
    public InBandLane(String name) {
        Daemons daemons = new Daemons(name);
        thread = daemons.start("main-loop", this::loop);
        timer = Executors.newSingleThreadScheduledExecutor(body -> daemons.make("timer", body));
    }

    void submit(Work work) {
        queue.add(work);
    }

    /** Does work between commands, after those that came before. */
    public void execute(Runnable work) {
        queue.add(work::run);
    }

    /** Does work between commands, after a time. */
    public void schedule(Duration delay, Runnable work) {
        var unused = timer.schedule(() -> execute(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void loop() {
        try {
            while (true) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        thread.interrupt();
    }
}
