package org.qmp4j.supervisor.localmigration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.handover.Handover;

/**
 * Has the first process let go of what it shares with the world: once, as soon as anybody knows that its guest stands still, and never
 * after it was decided that the guest stays.
 */
final class Parking {
    private final Handover handover;
    private boolean over;
    private @Nullable CompletionStage<?> begun;

    Parking(Handover handover) {
        this.handover = handover;
    }

    /** @return completes when it has let go; the same each time */
    synchronized CompletionStage<?> begin() {
        CompletionStage<?> parked = begun;
        if (parked == null) {
            parked = over ? CompletableFuture.completedFuture(null) : handover.park();
            begun = parked;
        }
        return parked;
    }

    /** It is not begun any more; what was is undone by {@link Handover#unpark}. */
    synchronized void end() {
        over = true;
    }
}
