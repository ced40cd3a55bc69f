package org.qmp4j.supervisor.livemigration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.attach.Republish;
import org.qmp4j.supervisor.monitor.MigrationMonitor;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.vm.JobScope;

/** A guest that was being sent stays: what QEMU has come to is asked, not remembered. */
final class Retreat {
    private static final String UNFINISHED = "finish-migrate";
    private static final int TURN_MILLIS = 5;

    private Retreat() {}

    /**
     * Ends what is under way, and lets the guest run if it ran. Only where it is certain that no other process has been told to run it.
     */
    static void stay(JobScope scope, boolean runs) {
        MigrationMonitor migration = scope.monitor().migration();
        scope.await(migration.cancel());
        new PostCopy(scope).awaitEndOfStream();
        RunState state = scope.await(scope.monitor().status());
        while (state.word().equals(UNFINISHED)) {
            // QEMU lets one that ran run again by itself, a moment later
            scope.await(new CompletableFuture<>().completeOnTimeout(scope, TURN_MILLIS, TimeUnit.MILLISECONDS));
            state = scope.await(scope.monitor().status());
        }
        new Mirrors(scope).giveUp();
        scope.await(migration.insecure());
        reclaim(scope);
        if (runs && !state.running()) {
            scope.await(scope.monitor().resume());
        }
    }

    /** On one host the other process may have taken the links that lead to our sockets. */
    static void reclaim(JobScope scope) {
        if (scope.hasProcess()) {
            new Republish(scope.process(), scope.label()).run();
        }
    }
}
