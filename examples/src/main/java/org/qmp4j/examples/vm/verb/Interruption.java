package org.qmp4j.examples.vm.verb;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody presses Ctrl-C while a guest stands still for what is done: that is given up, and the guest runs on, before this program ends. */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Thread hook;

    /**
     * Until it is closed.
     *
     * @param abort gives it up
     * @param done completes when that is done
     */
    Interruption(Runnable abort, CompletionStage<?> done) {
        this.hook = new Thread(() -> giveUp(abort, done), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void giveUp(Runnable abort, CompletionStage<?> done) {
        abort.run();
        try {
            done.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // it has failed, as was asked for; or whoever opens the root next finishes it
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is at work
            return;
        }
    }
}
