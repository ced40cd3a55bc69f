package org.qmp4j.supervisor.saveimage;

import java.util.concurrent.CompletionStage;

/** A save that is under way. */
public final class Saving {
    private final Abort abort;
    private final CompletionStage<SaveImage> done;

    Saving(Abort abort, CompletionStage<SaveImage> done) {
        this.abort = abort;
        this.done = done;
    }

    /**
     * Completes with the image when it is durable and the process of the guest has ended; or, when the guest goes on as if
     * nothing had been and no file is left, with {@link org.qmp4j.supervisor.error.SaveImageException},
     * {@link org.qmp4j.supervisor.error.DomainStateException} (nothing runs), {@link org.qmp4j.supervisor.error.OperationException}
     * (QEMU cannot, or it was aborted).
     */
    public CompletionStage<SaveImage> done() {
        return done;
    }

    /** Gives it up, unless all has been written already; {@link #done()} fails when the guest goes on. */
    public void abort() {
        abort.ask();
    }
}
