package org.qmp4j.supervisor.livemigration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.vm.ProgressFeed;

/**
 * A live migration, or the part of it that a source does, under way or over. Thread safe.
 *
 * @param <T> what it completes with
 */
public final class LiveMigration<T> {
    private final ProgressFeed<Progress> feed;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<String> aborted = new CompletableFuture<>();
    private @Nullable LiveMigration<?> part;
    private Progress now = new Progress(Phase.BEGIN, 0, 0, 0);

    LiveMigration(Executor listeners) {
        this.feed = new ProgressFeed<>(listeners);
    }

    /**
     * Completes when it is done. Fails with {@link org.qmp4j.supervisor.error.OperationException} (its step says which phase it was,
     * and where the guest is), and as a start of a domain fails.
     */
    public CompletionStage<T> stage() {
        return result.minimalCompletionStage();
    }

    /** How far it is. */
    public synchronized Progress progress() {
        return now;
    }

    /** Is told of each phase, and now and then while memory is sent; in order, on a thread that may wait. */
    public LiveMigration<T> onProgress(Consumer<? super Progress> listener) {
        feed.add(listener);
        return this;
    }

    /**
     * Calls it off: the guest stays where it is, and {@link #stage()} fails.
     *
     * @return whether it was not too late for that; it is from {@link Phase#SWITCHOVER} on
     */
    public boolean abort() {
        return abort("it was called off");
    }

    synchronized boolean abort(String why) {
        if (!now.phase().canAbort() || result.isDone()) {
            return false;
        }
        return part == null ? aborted.complete(why) : part.abort(why);
    }

    /** That part of it says from now on whether it can be called off, and how far it is. */
    void follow(LiveMigration<?> next) {
        next.onProgress(this::tell);
        tell(next.progress());
        synchronized (this) {
            part = next;
            if (aborted.isDone()) {
                next.abort();
            }
        }
    }

    /** Completes when it is called off. */
    CompletableFuture<String> aborted() {
        return aborted;
    }

    /** @return false if it was called off in time */
    synchronized boolean enter(Phase phase) {
        if (aborted.isDone() && now.phase().canAbort()) {
            return false;
        }
        tell(new Progress(phase, now.transferred(), now.remaining(), now.total()));
        return true;
    }

    synchronized void tell(Progress next) {
        // what a part says comes a moment later
        Phase phase = next.phase().compareTo(now.phase()) < 0 ? now.phase() : next.phase();
        now = new Progress(phase, next.transferred(), next.remaining(), next.total());
        feed.tell(now);
    }

    /** Ends as something else has ended. */
    void end(@Nullable T value, @Nullable Throwable problem) {
        if (problem == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(problem);
        }
    }
}
