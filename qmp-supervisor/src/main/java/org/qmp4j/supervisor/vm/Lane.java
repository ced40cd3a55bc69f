package org.qmp4j.supervisor.vm;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in order, on a shared pool: the lane of one domain never stops another's. */
final class Lane implements Executor {
    private final Executor pool;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Lane(Executor pool) {
        this.pool = pool;
    }

    @Override
    public synchronized void execute(Runnable task) {
        waiting.add(task);
        if (!busy) {
            busy = true;
            pool.execute(this::turn);
        }
    }

    private void turn() {
        Runnable task;
        synchronized (this) {
            task = waiting.poll();
            if (task == null) {
                busy = false;
                return;
            }
        }
        try {
            task.run();
        } finally {
            pool.execute(this::turn);
        }
    }
}
