package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.handover.Handover;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Peer;

/**
 * Whose the guest is when a local migration did not end as it should, and everything in its place for that. Told from what both
 * processes say of themselves and from the last step that was noted; for a job that failed and for one whose supervisor died alike.
 */
final class Reckoning {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long TURN_MILLIS = 5;

    private final JobScope scope;
    private final @Nullable Peer peer;
    private final Handover handover;
    private final boolean runs;
    private final boolean mayHaveRun;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    /**
     * For one domain.
     *
     * @param peer null for one that is proven gone
     * @param runs whether the guest is to run
     * @param mayHaveRun whether a peer that is gone may have run it
     */
    Reckoning(JobScope scope, @Nullable Peer peer, Handover handover, boolean runs, boolean mayHaveRun) {
        this.scope = scope;
        this.peer = peer;
        this.handover = handover;
        this.runs = runs;
        this.mayHaveRun = mayHaveRun;
    }

    /** What it came to. */
    enum Verdict {
        /** The guest is where it was, as it was, and the peer is gone. */
        STAYED,
        /** The peer has it, or may have it at any moment: the first process must not run it any more. */
        MOVED,
        /** Nobody has it as it was. */
        LOST
    }

    /** @param forward whether a guest whose state is in the peer as a whole is to go on there */
    Verdict settle(boolean forward) throws IOException {
        while (System.nanoTime() < deadline) {
            // one that was not told to run does not, and is not asked in vain: it may hang while the guest stands still
            if (mayHaveRun && peerState().filter(RunState::running).isPresent()) {
                return Verdict.MOVED;
            }
            Optional<String> status = status();
            Verdict verdict = status.isEmpty() ? withoutFirst(peerState()) : step(status.get(), forward);
            if (verdict != null) {
                return verdict;
            }
            CompletableFuture<Boolean> turn = new CompletableFuture<>();
            turn.completeOnTimeout(true, TURN_MILLIS, TimeUnit.MILLISECONDS).join();
        }
        throw new OperationException(
                scope.label(), LocalMigrations.OPERATION, "find out which process has the guest", null);
    }

    /** What the peer is doing; empty if it is gone. */
    private Optional<RunState> peerState() {
        if (peer == null || peer.exit().toCompletableFuture().isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(scope.await(peer.monitor().status()));
        } catch (QmpException e) {
            // it is dying, or was told to
            return Optional.empty();
        }
    }

    /** How the migration is in the first process; empty if that is gone. */
    private Optional<String> status() throws IOException {
        try {
            return Optional.of(scope.await(scope.monitor().migration().query()).status());
        } catch (QmpException e) {
            if (scope.process().process().checkExit()) {
                return Optional.empty();
            }
            return Optional.of("silent");
        }
    }

    private @Nullable Verdict withoutFirst(Optional<RunState> there) throws IOException {
        boolean whole = there.isPresent() && !there.get().word().equals("inmigrate");
        if (!whole) {
            endPeer();
        }
        return whole ? Verdict.MOVED : Verdict.LOST;
    }

    /** @return null if it is to be looked at again */
    private @Nullable Verdict step(String status, boolean forward) throws IOException {
        switch (status) {
            case "none", "cancelled", "failed" -> {
                return stay();
            }
            case "completed" -> {
                return completed(peerState(), forward);
            }
            case "pre-switchover" -> {
                endPeer();
                scope.await(handover.unpark());
                scope.await(scope.monitor().migration().cancel());
            }
            case "device" -> {
                if (!forward) {
                    // cancelling has no effect any more; without its reader it fails
                    endPeer();
                }
            }
            case "silent", "cancelling" -> {
                // it will be something else soon
            }
            default -> scope.await(scope.monitor().migration().cancel());
        }
        return null;
    }

    /** The first process has given everything away, and its virtual CPUs stand still. */
    private @Nullable Verdict completed(Optional<RunState> there, boolean forward) throws IOException {
        boolean whole = there.isPresent() && !there.get().word().equals("inmigrate");
        if (forward && whole) {
            return Verdict.MOVED;
        }
        if (forward && there.isPresent()) {
            return null;
        }
        if (mayHaveRun && there.isEmpty()) {
            return Verdict.LOST;
        }
        return stay();
    }

    /** Everything back to where it was; its virtual CPUs run if they did. */
    private @Nullable Verdict stay() throws IOException {
        endPeer();
        RunState state = scope.await(scope.monitor().status());
        if (state.word().equals("finish-migrate")) {
            // it is about to resume by itself
            return null;
        }
        scope.await(handover.unpark());
        if (runs && !scope.await(scope.monitor().status()).running()) {
            scope.await(scope.monitor().resume());
        }
        return Verdict.STAYED;
    }

    private void endPeer() throws IOException {
        if (peer != null && !peer.kill(Duration.ofSeconds(10))) {
            throw new OperationException(scope.label(), LocalMigrations.OPERATION, "end the peer", null);
        }
    }
}
