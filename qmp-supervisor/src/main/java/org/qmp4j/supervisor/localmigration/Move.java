package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerJournal;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.handover.Handover;
import org.qmp4j.supervisor.handover.Holder;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.monitor.MigrationWatch;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.DirtyTracking;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Peer;
import org.qmp4j.supervisor.vm.PeerIntent;
import org.qmp4j.supervisor.vm.PeerPlace;

/** The job of one local migration: seven phases, each with its way back. */
final class Move {
    private static final List<String> BOTH = List.of("events", "return-path", "validate-uuid");
    private static final String SHARES = "x-ignore-shared";
    private static final String COMPLETED = "completed";
    private static final Set<String> ENDED = Set.of(COMPLETED, "failed", "cancelled");
    private static final Duration SHORT_STOP = Duration.ofMillis(20);
    private static final Duration LONGER_STOP = Duration.ofMillis(300);
    private static final long TURN_MILLIS = 200;

    private final JobScope scope;
    private final LocalMigration handle;
    private final LocalMigrationOptions options;
    private final Journal journal;
    private final long begun = System.nanoTime();
    private Phase phase = Phase.PREPARE;

    /** Completes when the peer has the rest; null when nobody has begun to give it. */
    private volatile @Nullable CompletionStage<?> rest;

    private volatile @Nullable Parking parking;

    Move(JobScope scope, LocalMigration handle, LocalMigrationOptions options) {
        this.scope = scope;
        this.handle = handle;
        this.options = options;
        this.journal = scope.directory().journal();
    }

    LocalMigrationReport run() throws Exception {
        enter(Phase.PREPARE);
        PeerPlace place = scope.reservePeer();
        Survey survey = new Survey(scope, options);
        if (survey.isRefused()) {
            require(survey.complete());
        }
        RamMode mode = survey.mode();
        Live first = scope.process();
        Holder from = new Holder(scope.monitor(), scope.record());
        Handover handover = survey.handover();
        // undone last: the way back needs what is held for it
        scope.rollback().push("hold connections", handover::close);
        Path memory = memory(mode, survey);
        Inheritance inherited = handover.inherit(scope.record());
        // a QEMU whose guest runs is slow to answer: it is asked, and told what it must know, while the other comes up
        List<CompletionStage<?>> told = new ArrayList<>();
        Peer peer =
                scope.startPeer(place, handover.parked(survey.definition()), new PeerIntent(memory, inherited, () -> {
                    require(survey.complete());
                    told.addAll(prepareFirst(mode));
                    handover.look(from);
                }));
        // from here on it is not enough to end the peer
        Takeover last = new Takeover(scope, peer, handover);
        Way way = new Way(survey.definition(), peer, first, handover, mode, survey.runs());
        scope.rollback().push("have the guest stay where it is", () -> stay(way, last));
        handover.bind(from, new Holder(peer.monitor(), peer.record()));
        try {
            return move(way, told, last);
        } finally {
            if (last.isSettled()) {
                handover.close();
            }
        }
    }

    private void require(Preflight preflight) {
        if (!preflight.possible()) {
            throw failure(String.join("; ", preflight.refusals()), null);
        }
    }

    /** From where to where. */
    private record Way(DomainDef definition, Peer peer, Live first, Handover handover, RamMode mode, boolean runs) {}

    private LocalMigrationReport move(Way way, List<CompletionStage<?>> told, Takeover last) throws Exception {
        Peer peer = way.peer();
        LiveRecord before = scope.record();
        Handover handover = way.handover();
        try (MigrationWatch here = scope.monitor().migration().watch();
                MigrationWatch there = peer.monitor().migration().watch()) {
            told.addAll(prepare(peer, way.mode()));
            scope.directory().writePeerRecord(peer.record());
            handover.prepare();
            told.forEach(scope::await);
            journal.pass(PeerJournal.OPERATION, "prepared");
            enter(Phase.PRECOPY);
            // read here, as nothing is read while the guest stands still
            JournalEntry noted = PeerJournal.moving(journal, way.runs());
            long begins = System.nanoTime();
            boolean held = hold(way);
            Parking letGo = new Parking(handover);
            parking = letGo;
            if (way.runs() && !held) {
                // QEMU takes a while from there to where it waits to be told to go on
                here.still().thenRun(letGo::begin);
            }
            precopy(peer, here, held);
            enter(Phase.STOPPED);
            journal.pass(PeerJournal.OPERATION, "stopped");
            long limit =
                    (held ? begins : System.nanoTime()) + options.stopLimit().toNanos();
            CompletionStage<?> parked = letGo.begin();
            CompletionStage<?> newcomers = handover.parkNewcomers();
            enter(Phase.SWITCHOVER);
            CompletionStage<?> sent = scope.monitor().migration().goOn();
            // QEMU does all that meanwhile
            PeerJournal.mark(journal, noted, PeerJournal.SWITCHOVER);
            await(parked, peer, limit);
            await(newcomers, peer, limit);
            await(sent, peer, limit);
            CompletableFuture<?> given = switchover(peer, here, there, limit, handover);
            enter(Phase.TRANSFERRED);
            journal.pass(PeerJournal.OPERATION, "transferred");
            PeerJournal.mark(journal, noted, PeerJournal.COMMIT);
            last.requirePeer();
            await(given, peer, limit);
            enter(Phase.COMMIT);
            last.commit(way.runs());
            enter(Phase.RETIRE);
            last.retire(way.first(), way.definition(), way.mode());
            return new LocalMigrationReport(
                    way.mode(),
                    way.definition().memory().totalKib(),
                    before,
                    peer.record(),
                    Duration.ofNanos(System.nanoTime() - begun),
                    downtime(here, there, way.runs()),
                    handover.items());
        }
    }

    /** Whether it stands still already while it is sent; that it ran is in the journal. */
    private boolean hold(Way way) {
        boolean held = way.runs() && way.mode() == RamMode.COPY && DirtyTracking.hold(scope);
        if (held) {
            journal.pass(PeerJournal.OPERATION, "held");
        }
        return held;
    }

    private static Duration downtime(MigrationWatch here, MigrationWatch there, boolean runs) {
        return runs && here.stopped().isPresent() && there.resumed().isPresent()
                ? Duration.ofNanos(there.resumed().getAsLong() - here.stopped().getAsLong())
                : Duration.ZERO;
    }

    /** Where its memory is, or will be from now on; null if it cannot be shared. */
    private @Nullable Path memory(RamMode mode, Survey survey) {
        if (mode == RamMode.SHARED) {
            return scope.record().memory();
        }
        return scope.newMemory(survey.definition()).orElse(null);
    }

    /** What the first process needs to know. */
    private List<CompletionStage<?>> prepareFirst(RamMode mode) {
        MigrationMonitor here = scope.monitor().migration();
        List<String> on = new ArrayList<>(BOTH);
        on.add("pause-before-switchover");
        List<String> off = new ArrayList<>();
        (mode == RamMode.SHARED ? on : off).add(SHARES);
        return List.of(here.enable(on, off), here.unlimited(SHORT_STOP));
    }

    /** What the peer needs to know; it listens then. */
    private static List<CompletionStage<?>> prepare(Peer peer, RamMode mode) {
        MigrationMonitor there = peer.monitor().migration();
        List<String> on = new ArrayList<>(BOTH);
        if (mode == RamMode.SHARED) {
            on.add(SHARES);
        }
        on.add("late-block-activate");
        return List.of(there.enable(on, List.of()), there.listen(socket(peer)));
    }

    private static Path socket(Peer peer) {
        return peer.runDirectory().path().resolve("migration.sock");
    }

    /** Until the guest stands still, and nothing of its memory is missing but the last. */
    private void precopy(Peer peer, MigrationWatch here, boolean held) throws IOException {
        MigrationMonitor migration = scope.monitor().migration();
        Duration patience = held ? options.stopLimit() : options.patience();
        long until = System.nanoTime() + patience.toNanos();
        boolean hurried = false;
        scope.await(migration.start(socket(peer)));
        CompletableFuture<String> reached =
                here.reached(Set.of("pre-switchover", "failed", "cancelled")).toCompletableFuture();
        while (!either(reached, peer, TURN_MILLIS)) {
            MigrationProgress now = scope.await(migration.query());
            handle.tell(new Progress(phase, now.transferred(), now.remaining()));
            long left = until - System.nanoTime();
            if (left < 0) {
                String why = held ? ", and it may stand still for no longer: allow for more" : "";
                throw failure("its memory was not sent within " + patience + why + ": " + now, null);
            }
            if (!hurried && left < patience.toNanos() / 2) {
                // it writes faster than short stops allow for
                hurried = true;
                scope.await(migration.unlimited(LONGER_STOP));
            }
        }
        expect(reached.join(), "pre-switchover");
    }

    /**
     * Until the peer has all of the guest. It is given the rest at once, by whoever hears of that: the guest stands still.
     *
     * @return completes when the peer has the rest
     */
    private CompletableFuture<?> switchover(
            Peer peer, MigrationWatch here, MigrationWatch there, long limit, Handover handover) throws IOException {
        CompletableFuture<String> gone = here.reached(ENDED).toCompletableFuture();
        CompletableFuture<String> come = there.reached(ENDED).toCompletableFuture();
        CompletableFuture<?> given = gone.thenCombine(
                        come, (first, second) -> first.equals(COMPLETED) && second.equals(COMPLETED))
                .thenCompose(whole -> whole ? give(handover) : CompletableFuture.completedStage(whole));
        expect(await(gone, peer, limit), COMPLETED);
        expect(await(come, peer, limit), COMPLETED);
        return given;
    }

    private CompletionStage<Boolean> give(Handover handover) {
        CompletionStage<Boolean> giving = handover.give().thenApply(done -> true);
        rest = giving;
        return giving;
    }

    private void expect(String status, String wanted) {
        if (!status.equals(wanted)) {
            String error = status.isEmpty()
                    ? "its process has ended"
                    : scope.await(scope.monitor().migration().query()).error();
            throw failure("QEMU came to '" + status + "' instead of '" + wanted + "': " + error, null);
        }
    }

    /** Waits while the guest stands still. */
    private <T> T await(CompletionStage<T> stage, Peer peer, long limit) throws IOException {
        CompletableFuture<T> future = stage.toCompletableFuture();
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime()));
        if (!either(future, peer, left)) {
            throw failure("it stood still for longer than " + options.stopLimit(), null);
        }
        return scope.await(future);
    }

    /**
     * Whether the first is done within that time.
     *
     * @throws OperationException if the peer has ended, or it was called off while it could be
     */
    private boolean either(CompletableFuture<?> first, Peer peer, long millis) {
        CompletableFuture<?> ended = peer.exit().toCompletableFuture();
        CompletableFuture<?> aborted = phase.canAbort() ? handle.aborted() : new CompletableFuture<>();
        CompletableFuture<Object> any = CompletableFuture.anyOf(first, ended, aborted);
        any.completeOnTimeout(this, millis, TimeUnit.MILLISECONDS)
                .exceptionally(problem -> this)
                .join();
        if (aborted.isDone()) {
            throw failure(String.valueOf(aborted.join()), null);
        }
        if (ended.isDone()) {
            throw failure("the peer has ended: " + ended.join() + ", see the log of the domain", null);
        }
        return first.isDone();
    }

    private void enter(Phase next) {
        if (!handle.enter(next)) {
            throw failure("it was called off", null);
        }
        phase = next;
    }

    private OperationException failure(String problem, @Nullable Throwable cause) {
        return new OperationException(scope.label(), LocalMigrations.OPERATION, phase.id() + ": " + problem, cause);
    }

    /** The way back from every phase; what has happened since is seen, not remembered. */
    private void stay(Way way, Takeover last) throws IOException {
        Parking begun = parking;
        if (begun != null) {
            begun.end();
        }
        Reckoning.Verdict verdict =
                new Reckoning(scope, way.peer(), way.handover(), way.runs(), last.told()).settle(false);
        if (verdict == Reckoning.Verdict.MOVED) {
            // all of it is there: whatever failed did so too late
            last.goOn(rest, way.runs());
            last.retire(way.first(), way.definition(), way.mode());
            way.handover().close();
            return;
        }
        if (verdict == Reckoning.Verdict.LOST) {
            // nobody has the guest as it was: neither process may go on with it
            scope.kill(way.first(), options.stopLimit());
        }
        scope.directory().deletePeerRecord();
        String far = phase.id();
        String reason = verdict == Reckoning.Verdict.STAYED ? "it goes on where it was" : "the guest was lost";
        scope.say((domain, number) -> new DomainEvent.LocalMigrationUndone(domain, number, far, reason));
    }
}
