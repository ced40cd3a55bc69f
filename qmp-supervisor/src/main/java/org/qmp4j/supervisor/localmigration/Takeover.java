package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpOutcomeException;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerJournal;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.handover.Handover;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuSignal;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last steps, from 'the peer has all of the guest' to 'nothing is left of the first process'. */
final class Takeover {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);
    private static final Duration END = Duration.ofSeconds(10);

    private final JobScope scope;
    private final Peer peer;
    private final Handover handover;
    private final Journal journal;
    private boolean told;
    private boolean followed;
    private boolean settled;

    Takeover(JobScope scope, Peer peer, Handover handover) {
        this.scope = scope;
        this.peer = peer;
        this.handover = handover;
        this.journal = scope.directory().journal();
    }

    /**
     * A peer that is gone before it could be told has not run the guest.
     *
     * @throws OperationException if it is
     */
    void requirePeer() {
        if (!peer.isAlive()) {
            throw new OperationException(scope.label(), LocalMigrations.OPERATION, "commit: the peer has ended", null);
        }
    }

    /**
     * The peer has all of the guest, and has perhaps not been told so: it is given the rest, and goes on.
     *
     * @param rest completes when it has the rest; null when nobody has begun to give it
     * @param runs whether the guest is to run
     */
    void goOn(@Nullable CompletionStage<?> rest, boolean runs) {
        boolean waits = scope.await(peer.monitor().status()).word().equals("paused");
        if (waits) {
            lenient(() -> rest == null ? handover.give() : rest);
            PeerJournal.step(journal, PeerJournal.COMMIT);
        }
        if (waits && runs) {
            requirePeer();
        }
        commit(waits && runs);
    }

    /** The guest goes on whatever becomes of that. */
    private void lenient(Supplier<CompletionStage<?>> step) {
        try {
            scope.await(step.get());
        } catch (QmpException | SupervisorException e) {
            LOG.warn("[{}] not all that it shares with the world is there again", scope.label(), e);
        }
    }

    /** COMMIT. The peer has what the guest shares with the world, and may have been told to run before. */
    void commit(boolean runs) {
        if (!followed) {
            followed = true;
            scope.follow(peer);
        }
        CompletionStage<?> resumed = runs ? resume() : CompletableFuture.completedStage(null);
        CompletionStage<RunState> status = peer.monitor().status();
        awaitResumed(resumed);
        journal.pass(PeerJournal.OPERATION, "resumed");
        settled = true;
        scope.succeed(peer, status);
        try {
            scope.publish(peer);
            journal.pass(PeerJournal.OPERATION, "published");
        } catch (RuntimeException e) {
            // the guest runs in the peer, whoever finds its sockets
            LOG.warn("[{}] not all that leads to its sockets could be made to lead to the new ones", scope.label(), e);
        }
    }

    private CompletionStage<?> resume() {
        told = true;
        return peer.monitor().resume();
    }

    private void awaitResumed(CompletionStage<?> resumed) {
        try {
            scope.await(resumed);
        } catch (QmpOutcomeException e) {
            told = e.delivery() != Delivery.NOT_SENT;
            throw e;
        }
    }

    /** Whether there is no way back any more. */
    boolean isSettled() {
        return settled;
    }

    /** Whether the peer was told to run the guest. */
    boolean told() {
        return told;
    }

    /**
     * RETIRE.
     *
     * @param first the process that had the guest
     */
    void retire(Live first, DomainDef definition, RamMode mode) throws IOException {
        LiveRecord before = first.record();
        lenient(handover::afterCont);
        try {
            tidy(first, definition);
        } catch (RuntimeException e) {
            // the guest runs in the peer whatever happens here: once more, and the next who opens the root would do the
            // rest
            LOG.warn("[{}] its first process could not be put away at once", scope.label(), e);
            tidy(first, definition);
        }
        long from = before.proof().process().pid();
        long to = peer.record().proof().process().pid();
        LOG.info("[{}] its guest has gone from process {} to process {}", scope.label(), from, to);
        scope.say((domain, number) -> new DomainEvent.LocallyMigrated(domain, number, from, to, mode.id()));
    }

    /** May be done again when it has failed. The first process takes a while to end, and much is done meanwhile. */
    private void tidy(Live first, DomainDef definition) throws IOException {
        if (!first.process().checkExit()) {
            first.process().signal(QemuSignal.KILL);
        }
        RuntimeException unsettled = null;
        try {
            scope.settle();
        } catch (RuntimeException e) {
            unsettled = e;
        }
        boolean noted = scope.peerRecovery().entry().isPresent();
        if (noted) {
            PeerJournal.step(journal, PeerJournal.RETIRE);
            scope.keepSuccession(peer, definition);
            journal.pass(PeerJournal.OPERATION, "kept");
        }
        if (!scope.kill(first, END)) {
            throw new OperationException(
                    scope.label(),
                    LocalMigrations.OPERATION,
                    "retire: end process " + first.process().pid() + ", which has outlived SIGKILL",
                    null);
        }
        if (noted) {
            scope.peerRecovery().forgetFirst();
        }
        if (unsettled != null) {
            throw unsettled;
        }
    }
}
