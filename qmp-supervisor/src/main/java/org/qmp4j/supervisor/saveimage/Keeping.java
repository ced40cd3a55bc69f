package org.qmp4j.supervisor.saveimage;

import java.util.function.Consumer;

/** The state of a guest is written for a snapshot: who hears how far that is, and may give it up. */
public final class Keeping {
    private final Abort abort = new Abort();
    private final Consumer<SaveProgress> progress;

    /** @param progress hears how far it is, some times a second; must not block */
    public Keeping(Consumer<SaveProgress> progress) {
        this.progress = progress;
    }

    /** Gives it up, unless all has been written already; what was asked for fails when the guest goes on. */
    public void giveUp() {
        abort.ask();
    }

    Abort abort() {
        return abort;
    }

    Consumer<SaveProgress> progress() {
        return progress;
    }
}
