package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.monitor.MigrationWatch;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * The job of a source: sends a guest, and holds the domain until it is known who has it. No other job can let it run meanwhile, and
 * none of this supervisor or the next before that is settled.
 */
final class Departure {
    private static final List<String> NEEDED =
            List.of("events", "return-path", "validate-uuid", "pause-before-switchover");
    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");
    private static final long TURN_MILLIS = 200;
    private static final int HURRY = 10;

    private final LiveMigration<String> handle;
    private final Prepared prepared;
    private final MigrationFacts facts;
    private final LiveMigrationOptions options;
    private final CompletableFuture<Word> word = new CompletableFuture<>();
    private volatile long stoppedAt;
    private volatile boolean handed;

    /** What a source is told of a guest that it has handed over. */
    enum Word {
        /** It runs at the destination. */
        THERE,
        /** It does not, and never will. */
        HERE,
        /** Nobody says: this supervisor lets go of the domain. */
        UNSAID
    }

    Departure(LiveMigration<String> handle, Prepared prepared, MigrationFacts facts, LiveMigrationOptions options) {
        this.handle = handle;
        this.prepared = prepared;
        this.facts = facts;
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
        if (!handle.abort()) {
            say(Word.UNSAID);
        }
    }

    /** Completes the handle when the guest was handed over, and returns when it is settled who has it. */
    Settlement.Outcome run(JobScope scope) throws Exception {
        enter(Phase.PERFORM);
        boolean runs = scope.await(scope.monitor().status()).running();
        DepartureJournal journal = new DepartureJournal(scope.directory());
        journal.begin(new DepartureJournal.Entry(
                facts.id(), prepared.uri(), runs, options.undefineSource(), DepartureJournal.LEAVING));
        scope.rollback().push("note that it leaves", journal::end);
        scope.rollback().push("send it", () -> Retreat.stay(scope, runs));
        send(scope, journal, runs);
        journal.step(DepartureJournal.HANDED);
        // from here on nobody but the destination knows whose it is
        scope.rollback().commit();
        handed = true;
        scope.remark("its guest was handed to " + prepared.uri() + ", and it is not known yet whether it runs there");
        journal.pass("told");
        scope.monitor().closed().thenRun(() -> word.complete(Word.UNSAID));
        handle.end(prepared.cookie(), null);
        return switch (scope.await(word)) {
            case THERE -> new Settlement(scope).there();
            case HERE -> new Settlement(scope).here();
            case UNSAID ->
                throw failure("nobody has said whether it runs at " + prepared.uri() + ": see findings", null);
        };
    }

    private void send(JobScope scope, DepartureJournal journal, boolean runs) {
        MigrationMonitor migration = scope.monitor().migration();
        requireKnown(scope.await(migration.capabilities()));
        scope.await(migration.plain());
        scope.await(migration.enable(NEEDED, List.of()));
        scope.await(migration.bandwidth(options.bytesPerSecond()));
        scope.await(migration.downtime(options.downtime()));
        try (MigrationWatch here = migration.watch()) {
            journal.pass("set");
            scope.await(migration.start(prepared.uri()));
            precopy(scope, here);
            enter(Phase.SWITCHOVER);
            if (runs) {
                stoppedAt = here.stopped().orElseGet(System::nanoTime);
            }
            journal.pass("stopped");
            scope.await(migration.goOn());
            expect(scope, scope.await(here.reached(ENDED)), "completed");
            tell(scope.await(migration.query()));
            journal.pass("sent");
        }
    }

    private void requireKnown(Set<String> known) {
        List<String> missing = new ArrayList<>(NEEDED);
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
            if (!hurried && left < options.patience().toNanos() / 2) {
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
        handle.tell(new Progress(handle.progress().phase(), now.transferred(), now.remaining(), now.total()));
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
                "" + facts.id(), "live migration", handle.progress().phase().id() + ": " + problem, cause);
    }
}
