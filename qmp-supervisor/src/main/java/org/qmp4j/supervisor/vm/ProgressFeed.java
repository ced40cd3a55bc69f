package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Tells listeners how far something is, in order, on threads that may wait; whoever says it does not. Thread safe.
 *
 * @param <P> what is told
 */
public final class ProgressFeed<P> {
    private final Executor listeners;
    private final List<Consumer<? super P>> watching = new CopyOnWriteArrayList<>();
    private CompletableFuture<?> told = CompletableFuture.completedFuture(this);

    /** @param listeners where those are called who listen */
    public ProgressFeed(Executor listeners) {
        this.listeners = listeners;
    }

    /** It is told from now on. */
    public void add(Consumer<? super P> listener) {
        watching.add(listener);
    }

    /** Tells all of them, after what was said before. */
    public synchronized void tell(P now) {
        if (!watching.isEmpty()) {
            told = told.handleAsync(
                    (done, problem) -> {
                        watching.forEach(listener -> listener.accept(now));
                        return now;
                    },
                    listeners);
        }
    }
}
