package org.qmp4j.supervisor.vm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.MigrationProgress;

/** A stream is at its end, and QEMU has a little left to do with it. */
public final class StreamEnd {
    private static final int PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private StreamEnd() {}

    /** What became of one that was sent. QEMU is asked, for an event may have been missed. */
    public static MigrationProgress await(JobScope scope, MigrationMonitor migration) {
        return await(scope, migration, progress -> !progress.isUnderWay(), now -> {});
    }

    /** What became of one that was received, which begins a little after its first byte was sent. */
    public static MigrationProgress received(JobScope scope, MigrationMonitor migration) {
        return await(
                scope,
                migration,
                progress -> !progress.isUnderWay() && !progress.status().equals("none"),
                now -> {});
    }

    /**
     * How a stream is when something is so.
     *
     * @param told hears how it is each time before, and may end the wait by an exception
     */
    public static MigrationProgress await(
            JobScope scope,
            MigrationMonitor migration,
            Predicate<MigrationProgress> over,
            Consumer<MigrationProgress> told) {
        int pause = PAUSE_MILLIS;
        MigrationProgress progress = scope.await(migration.query());
        while (!over.test(progress)) {
            told.accept(progress);
            scope.await(new CompletableFuture<>().completeOnTimeout(true, pause, TimeUnit.MILLISECONDS));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            progress = scope.await(migration.query());
        }
        return progress;
    }
}
