package org.qmp4j.supervisor.snapshot;

import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.saveimage.Keeping;

/** A snapshot that is being made. */
public final class SnapshotMaking {
    private final Keeping keeping;
    private final CompletionStage<SnapshotDef> done;

    SnapshotMaking(Keeping keeping, CompletionStage<SnapshotDef> done) {
        this.keeping = keeping;
        this.done = done;
    }

    /** Completes as {@link Snapshots#create} does; once it was given up, with what the guest has gone on from, as if nothing had been. */
    public CompletionStage<SnapshotDef> done() {
        return done;
    }

    /**
     * Gives it up while memory is being written, which is all of it that takes long: the guest runs on, and nothing is left. After
     * that it is too late, and {@link #done()} completes as if nobody had asked.
     */
    public void abort() {
        keeping.giveUp();
    }
}
