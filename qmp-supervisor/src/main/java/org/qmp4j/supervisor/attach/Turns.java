package org.qmp4j.supervisor.attach;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many conversations begin at once, and no more, in the order in which they were asked for: what is measured of one from
 * its beginning is its own time, not that of a queue. One that takes long makes room for the next all the same, as one that hangs
 * must not keep others waiting.
 */
public final class Turns {
    private final int most;
    private final Duration patience;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int under;
    private boolean going;

    /**
     * @param most how many at once
     * @param patience after which one that has not ended does not count any more
     */
    public Turns(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Begins it when it is its turn, on the thread of whoever made room; completes as it does. */
    <T> CompletionStage<T> take(Supplier<CompletionStage<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(() -> begin(work, result));
        }
        go();
        return result;
    }

    private <T> void begin(Supplier<CompletionStage<T>> work, CompletableFuture<T> result) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        over.thenRun(this::next);
        try {
            work.get().whenComplete((value, problem) -> {
                over.complete(true);
                if (problem == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(problem);
                }
            });
        } catch (RuntimeException | Error e) {
            over.complete(true);
            result.completeExceptionally(e);
        }
        over.completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void next() {
        synchronized (this) {
            under--;
        }
        go();
    }

    /** One thread at a time begins what can begin, in a loop: one that ends as it begins does not begin the next from within. */
    private void go() {
        synchronized (this) {
            if (going) {
                return;
            }
            going = true;
        }
        for (Runnable turn = turn(); turn != null; turn = turn()) {
            turn.run();
        }
    }

    private synchronized @Nullable Runnable turn() {
        Runnable turn = under < most ? waiting.poll() : null;
        going = turn != null;
        under += going ? 1 : 0;
        return turn;
    }
}
