package org.qmp4j.supervisor.vm;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in order, on a shared pool: the lane of one domain never stops another's. */
final class Lane implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

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
            try {
                pool.execute(this::turn);
            } catch (RejectedExecutionException e) {
                busy = false;
                waiting.clear();
                throw e;
            }
        }
    }

    /** The same, and says when it is done; at once, with the reason, if the pool takes no tasks any more. */
    void execute(CompletableFuture<Void> done, Runnable task) {
        try {
            execute(() -> {
                try {
                    task.run();
                    done.complete(null);
                } catch (Throwable problem) {
                    done.completeExceptionally(problem);
                }
            });
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(e);
        }
    }

    private void turn() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) {
                // tasks report their own failures; one that does not must not stop the lane
                LOG.warn("a task failed", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = waiting.poll();
        busy = task != null;
        return task;
    }
}
