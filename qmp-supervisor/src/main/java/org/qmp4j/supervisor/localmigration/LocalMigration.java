package org.qmp4j.supervisor.localmigration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.qmp4j.supervisor.vm.ProgressFeed;

/** One local migration that is under way, or over. Thread safe. */
public final class LocalMigration {
    private final ProgressFeed<Progress> feed;
    private final CompletableFuture<LocalMigrationReport> result = new CompletableFuture<>();
    private final CompletableFuture<String> aborted = new CompletableFuture<>();
    private Progress now = new Progress(Phase.PREPARE, 0, 0);

    LocalMigration(Executor listeners) {
        this.feed = new ProgressFeed<>(listeners);
    }

    /**
     * Completes when the other process runs the guest, and nothing is left of the first one. Fails, with the guest where it was, with
     * {@link org.qmp4j.supervisor.error.OperationException} (its step begins with the phase),
     * {@link org.qmp4j.supervisor.error.QemuStartException} (the other process did not come up),
     * {@link org.qmp4j.supervisor.error.DomainStateException}.
     */
    public CompletionStage<LocalMigrationReport> stage() {
        return result.minimalCompletionStage();
    }

    /** How far it is. */
    public synchronized Progress progress() {
        return now;
    }

    /** Is told of each phase, and now and then while memory is copied; in order, on a thread that may wait. */
    public LocalMigration onProgress(Consumer<? super Progress> listener) {
        feed.add(listener);
        return this;
    }

    /**
     * Calls it off: the guest stays where it is, and {@link #stage()} fails.
     *
     * @return whether it was not too late for that; it is from {@link Phase#SWITCHOVER} on
     */
    public synchronized boolean abort() {
        return now.phase().canAbort() && !result.isDone() && aborted.complete("it was called off");
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
        tell(new Progress(phase, now.transferred(), now.remaining()));
        return true;
    }

    synchronized void tell(Progress next) {
        now = next;
        feed.tell(next);
    }

    CompletableFuture<LocalMigrationReport> result() {
        return result;
    }
}
