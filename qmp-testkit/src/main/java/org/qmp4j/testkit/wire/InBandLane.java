package org.qmp4j.testkit.wire;

import java.util.concurrent.LinkedBlockingQueue;

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

    /** Starts the lane's thread. */
    public InBandLane(String name) {
        thread = new Daemons(name).start("main-loop", this::loop);
    }

    void submit(Work work) {
        queue.add(work);
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
        thread.interrupt();
    }
}
