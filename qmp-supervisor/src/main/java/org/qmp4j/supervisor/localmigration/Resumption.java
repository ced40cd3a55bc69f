package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerJournal;
import org.qmp4j.supervisor.attach.PeerRecovery;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.handover.Handover;
import org.qmp4j.supervisor.handover.Handovers;
import org.qmp4j.supervisor.handover.Holder;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes or undoes a local migration whose supervisor died in the middle of it. */
public final class Resumption implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);
    private static final Duration END = Duration.ofSeconds(10);

    /** For the supervisor, which has one for all domains. */
    public Resumption() {}

    @Override
    public void attached(JobScope scope) {
        PeerRecovery recovery = scope.peerRecovery();
        Optional<JournalEntry> entry = recovery.entry();
        if (entry.isEmpty()) {
            recovery.sweep(scope.record().proof().generation());
            return;
        }
        try {
            if (scope.record().proof().generation() == PeerJournal.to(entry.get())) {
                inherited(scope, entry.get());
            } else {
                undecided(scope, entry.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was attached to is the peer: the first one is gone, or was to go. */
    private static void inherited(JobScope scope, JournalEntry entry) throws IOException {
        DomainDef definition =
                Survey.definition(scope, scope.record(), scope.record().qemu().emulator());
        RunState state = scope.await(scope.monitor().status());
        if (PeerJournal.runs(entry)
                && state.word().equals("paused")
                && !entry.step().equals(PeerJournal.RETIRE)) {
            try (Handover handover = Handovers.of(definition)) {
                handover.bind(null, new Holder(scope.monitor(), scope.record()));
                scope.await(handover.give());
                scope.await(scope.monitor().resume());
                scope.await(handover.afterCont());
            }
        }
        scope.keepLive(definition.withName(scope.record().name()));
        scope.rememberGenerationId();
        scope.settle();
        scope.peerRecovery().forgetFirst();
        LOG.info("[{}] a local migration that was cut short is finished: its first process is gone", scope.label());
    }

    private static void undecided(JobScope scope, JournalEntry entry) throws IOException {
        Peer peer = peer(scope, entry);
        DomainDef live = scope.liveDefinition();
        Live first = scope.process();
        try (Handover handover = Handovers.of(live)) {
            handover.bind(new Holder(scope.monitor(), scope.record()), holder(peer));
            Reckoning.Verdict verdict = new Reckoning(
                            scope, peer, handover, PeerJournal.runs(entry), PeerJournal.isCommitted(entry))
                    .settle(true);
            if (verdict == Reckoning.Verdict.MOVED && peer != null) {
                goOn(scope, entry, peer, first, handover);
                return;
            }
            if (verdict == Reckoning.Verdict.LOST) {
                // its end is seen by whoever follows it, as that of a guest that crashed
                scope.kill(first, END);
            }
            if (scope.peerRecovery().end()) {
                scope.peerRecovery().forget();
            }
            String reason = verdict == Reckoning.Verdict.STAYED
                    ? "its supervisor died, and it goes on where it was"
                    : "its supervisor died, and the guest was lost";
            LOG.info("[{}] a local migration that was cut short is undone: {}", scope.label(), reason);
            scope.say((domain, number) -> new DomainEvent.LocalMigrationUndone(domain, number, entry.step(), reason));
        }
    }

    /** The guest stands still perhaps: it does not wait for one that hangs, and was never told to run it. */
    private static @Nullable Peer peer(JobScope scope, JournalEntry entry) throws IOException {
        try {
            return scope.findPeer().orElse(null);
        } catch (ProofException e) {
            if (PeerJournal.isCommitted(entry) || !scope.peerRecovery().end()) {
                throw e;
            }
            LOG.warn(
                    "[{}] its peer did not prove what it is, and is ended: it has not run the guest", scope.label(), e);
            return null;
        }
    }

    private static @Nullable Holder holder(@Nullable Peer peer) {
        return peer == null ? null : new Holder(peer.monitor(), peer.record());
    }

    private static void goOn(JobScope scope, JournalEntry entry, Peer peer, Live first, Handover handover)
            throws IOException {
        Takeover takeover = new Takeover(scope, peer, handover);
        DomainDef definition =
                Survey.definition(scope, scope.record(), peer.record().qemu().emulator());
        takeover.goOn(null, PeerJournal.runs(entry) && !entry.step().equals(PeerJournal.RETIRE));
        takeover.retire(first, definition, peer.record().memory() == null ? RamMode.COPY : RamMode.SHARED);
        LOG.info("[{}] a local migration that was cut short is finished", scope.label());
    }
}
