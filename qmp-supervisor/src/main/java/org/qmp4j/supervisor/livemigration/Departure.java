package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationCookie.DiskBitmaps;
import org.qmp4j.supervisor.cookie.MigrationCookie.Nbd;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.monitor.MigrationWatch;
import org.qmp4j.supervisor.vm.DirtyTracking;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * The job of a source: sends a guest, and holds the domain until it is known who has it. No other job can let it run meanwhile, and
 * none of this supervisor or the next before that is settled.
 */
final class Departure {
    private static final List<String> NEEDED =
            List.of("events", "return-path", "validate-uuid", "pause-before-switchover");
    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");
    private static final Set<String> SWITCHED =
            Set.of("postcopy-active", "postcopy-paused", "completed", "failed", "cancelled");
    private static final long TURN_MILLIS = 200;
    private static final int HURRY = 10;

    private final LiveMigration<String> handle;
    private final Prepared prepared;
    private final MigrationFacts facts;
    private final List<NbdDisk> disks;
    private final List<DiskBitmaps> bitmaps;
    private final LiveMigrationOptions options;
    private final CompletableFuture<Word> word = new CompletableFuture<>();
    private volatile long stoppedAt;
    private volatile boolean handed;
    private volatile boolean left;
    private boolean late;
    private String label = "";
    private @Nullable MigrationNotes notes;

    /** What a source is told of a guest that it has handed over. */
    enum Word {
        /** It runs at the destination. */
        THERE,
        /** It does not, and never will. */
        HERE,
        /** Nobody says: this supervisor lets go of the domain. */
        UNSAID
    }

    Departure(LiveMigration<String> handle, Prepared prepared, MigrationCookie cookie, LiveMigrationOptions options) {
        this.handle = handle;
        this.prepared = prepared;
        this.facts = Objects.requireNonNull(cookie.facts());
        Nbd nbd = cookie.nbd();
        this.bitmaps = cookie.bitmaps();
        this.disks = nbd == null || prepared.disks().isEmpty() ? List.of() : nbd.disks();
        this.options = options;
    }

    /** When the guest stood still, by {@link System#nanoTime()}; 0 for one that did not run. */
    long stoppedAt() {
        return stoppedAt;
    }

    /** @return whether there is something to be told: the guest was handed over, and is waited for */
    boolean say(Word said) {
        return handed && word.complete(said);
    }

    /** Nobody waits for it any more. */
    void leave() {
        left = true;
        if (!handle.abort()) {
            say(Word.UNSAID);
        }
    }

    /** Completes the handle when the guest was handed over, and returns when it is settled who has it. */
    Settlement.Outcome run(JobScope scope) throws Exception {
        label = scope.label();
        requireNothingLost(scope);
        enter(Phase.COPY);
        boolean runs = scope.await(scope.monitor().status()).running();
        notes = new MigrationNotes(scope.directory(), prepared.uri());
        DepartureJournal journal = new DepartureJournal(scope.directory());
        journal.begin(new DepartureJournal.Entry(
                facts.id(), prepared.uri(), runs, options.undefineSource(), DepartureJournal.LEAVING));
        scope.rollback().push("note that it leaves", journal::end);
        scope.rollback().push("send it", () -> Retreat.stay(scope, runs));
        try {
            send(scope, journal, runs);
        } catch (RuntimeException e) {
            if (journal.entry()
                    .filter(entry -> entry.is(DepartureJournal.HANDED))
                    .isPresent()) {
                comeBack(scope, e);
            }
            throw e;
        }
        if (!options.postCopy()) {
            handOver(scope, journal);
        }
        handed = true;
        scope.remark("its guest was handed to " + prepared.uri() + ", and it is not known yet whether it runs there");
        journal.pass("told");
        scope.monitor().closed().thenRun(() -> word.complete(Word.UNSAID));
        handle.end(prepared.cookie(), null);
        return switch (scope.await(word)) {
            case THERE -> {
                Duration downtime = stoppedAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - stoppedAt);
                Settlement settlement = new Settlement(scope, this::later);
                settlement.awaitPostCopy();
                enter(Phase.CONFIRM);
                notes.completed(handle.progress(), downtime);
                yield settlement.there();
            }
            case HERE -> new Settlement(scope, this::later).here();
            case UNSAID ->
                throw failure("nobody has said whether it runs at " + prepared.uri() + ": see findings", null);
        };
    }

    /** From here on nobody but the destination knows whose it is. */
    private void handOver(JobScope scope, DepartureJournal journal) {
        journal.step(DepartureJournal.HANDED);
        scope.rollback().commit();
    }

    /** Nobody was told yet that it was handed over, so nobody runs it: it is ours if QEMU can go back. */
    private static void comeBack(JobScope scope, RuntimeException problem) {
        try {
            new Settlement(scope, now -> {}).here();
        } catch (RuntimeException more) {
            problem.addSuppressed(more);
        }
    }

    /** Its memory is sent still, and it may run there. */
    private void later(MigrationProgress now) {
        if (left) {
            throw failure(
                    "its memory is sent still, which QEMU goes on with by itself: settle it when that is over", null);
        }
        if (handle.progress().phase().compareTo(Phase.POSTCOPY) < 0) {
            enter(Phase.POSTCOPY);
        }
        tell(now);
    }

    /** Checkpoints go along, snapshots do not. */
    private void requireNothingLost(JobScope scope) {
        List<String> snapshots = scope.directory().snapshots().names();
        if (options.undefineSource() && !snapshots.isEmpty()) {
            throw failure(
                    "its snapshots " + snapshots
                            + " would be forgotten with its domain here: delete them, or keep the domain",
                    null);
        }
    }

    private void send(JobScope scope, DepartureJournal journal, boolean runs) {
        MigrationMonitor migration = scope.monitor().migration();
        List<String> needed = needed();
        requireKnown(needed, scope.await(migration.capabilities()));
        secure(scope, migration);
        copy(scope);
        enter(Phase.PERFORM);
        scope.await(migration.plain());
        scope.await(migration.enable(needed, List.of()));
        new CopiedBitmaps(scope).send(bitmaps);
        scope.await(migration.bandwidth(options.bytesPerSecond()));
        scope.await(migration.downtime(options.downtime()));
        if (options.postCopy()) {
            scope.await(migration.postCopyBandwidth(options.bytesPerSecond()));
        }
        try (MigrationWatch here = migration.watch()) {
            journal.pass("set");
            // that it ran is in the journal
            if (runs && DirtyTracking.hold(scope)) {
                journal.pass("held");
            }
            scope.await(migration.start(prepared.uri()));
            precopy(scope, here);
            enter(Phase.SWITCHOVER);
            if (runs) {
                stoppedAt = here.stopped().orElseGet(System::nanoTime);
            }
            journal.pass("stopped");
            new Mirrors(scope).finish();
            if (options.postCopy()) {
                // once QEMU goes on it cannot be cancelled, and the guest may have its devices there and its memory
                // here
                handOver(scope, journal);
            }
            scope.await(migration.goOn());
            String status = scope.await(here.reached(late ? SWITCHED : ENDED));
            expect(scope, status, late && status.equals("postcopy-active") ? status : "completed");
            tell(scope.await(migration.query()));
            journal.pass(late ? "switched" : "sent");
        }
    }

    private void secure(JobScope scope, MigrationMonitor migration) {
        if (options.tls().isPresent()) {
            LiveMigrationOptions.Tls tls = options.tls().get();
            scope.await(migration.secure(tls.certificates(), false, tls.peer()));
        } else {
            scope.await(migration.insecure());
        }
    }

    private void copy(JobScope scope) {
        Mirrors mirrors = new Mirrors(scope);
        mirrors.begin(prepared.disks(), disks, options);
        mirrors.awaitReady(jobs -> {
            long total = jobs.stream().mapToLong(JobFacts::total).sum();
            long done = jobs.stream().mapToLong(JobFacts::current).sum();
            tell(new Progress(Phase.COPY, done, total - done, total));
            if (handle.aborted().isDone()) {
                throw failure(handle.aborted().join(), null);
            }
        });
    }

    private List<String> needed() {
        List<String> needed = new ArrayList<>(NEEDED);
        if (options.postCopy()) {
            needed.add(PostCopy.CAPABILITY);
        }
        return needed;
    }

    private void requireKnown(List<String> needed, Set<String> known) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw failure("this QEMU does not know " + missing, null);
        }
    }

    /** Until the guest stands still, and nothing of its memory is missing but the last. */
    private void precopy(JobScope scope, MigrationWatch here) {
        MigrationMonitor migration = scope.monitor().migration();
        long until = System.nanoTime() + options.patience().toNanos();
        boolean hurried = false;
        CompletableFuture<String> reached =
                here.reached(Set.of("pre-switchover", "failed", "cancelled")).toCompletableFuture();
        while (!arrived(reached)) {
            MigrationProgress now = scope.await(migration.query());
            tell(now);
            long left = until - System.nanoTime();
            if (left < 0) {
                throw failure("its memory was not sent within " + options.patience() + ": " + now, null);
            }
            boolean half = left < options.patience().toNanos() / 2;
            if (options.postCopy() && !late && (half || now.pass() > 1)) {
                late = true;
                scope.await(migration.startPostCopy());
            } else if (!options.postCopy() && !hurried && half) {
                // it writes faster than short stops allow for
                hurried = true;
                Duration longer = options.downtime().multipliedBy(HURRY);
                scope.await(migration.downtime(longer));
            }
        }
        expect(scope, reached.join(), "pre-switchover");
    }

    private boolean arrived(CompletableFuture<String> reached) {
        CompletableFuture.anyOf(reached, handle.aborted())
                .completeOnTimeout("", TURN_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        if (handle.aborted().isDone()) {
            throw failure(handle.aborted().join(), null);
        }
        return reached.isDone();
    }

    private void tell(MigrationProgress now) {
        tell(new Progress(handle.progress().phase(), now.transferred(), now.remaining(), now.total()));
    }

    private void tell(Progress now) {
        handle.tell(now);
        Objects.requireNonNull(notes).say(now);
    }

    private void expect(JobScope scope, String status, String wanted) {
        if (!status.equals(wanted)) {
            String error = status.isEmpty()
                    ? "its process has ended"
                    : scope.await(scope.monitor().migration().query()).error();
            throw failure("QEMU came to '" + status + "' instead of '" + wanted + "': " + error, null);
        }
    }

    private void enter(Phase next) {
        if (!handle.enter(next)) {
            throw failure("it was called off", null);
        }
    }

    private OperationException failure(String problem, @Nullable Throwable cause) {
        return new OperationException(
                label, "live migration", handle.progress().phase().id() + ": " + problem, cause);
    }
}
