package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;

/** All five phases, between two supervisors of one JVM. */
final class Journey {
    private final LiveMigrations from;
    private final LiveMigrations to;
    private final Domain domain;
    private final LiveMigration<LiveMigrationReport> handle;
    private final long begun = System.nanoTime();

    Journey(LiveMigrations from, LiveMigrations to, Domain domain, LiveMigration<LiveMigrationReport> handle) {
        this.from = from;
        this.to = to;
        this.domain = domain;
        this.handle = handle;
    }

    CompletionStage<LiveMigrationReport> run(ArrivalOptions arrival, LiveMigrationOptions options) {
        Optional<LiveRecord> before = domain.liveRecord();
        return from.begin(domain)
                .thenCompose(begun -> {
                    enter(Phase.PREPARE);
                    return to.prepare(begun.xml(), begun.cookie(), arrival)
                            .<CompletionStage<Domain>>handle((prepared, problem) -> problem == null
                                    ? perform(begun, prepared, options)
                                    : after(from.confirm(domain, true), problem))
                            .thenCompose(stage -> stage);
                })
                .thenApply(there -> report(before.orElseThrow(), there));
    }

    private void enter(Phase phase) {
        if (!handle.enter(phase)) {
            throw new OperationException(domain.toString(), "live migration", phase.id() + ": it was called off", null);
        }
    }

    private CompletionStage<Domain> perform(Begun begun, Prepared prepared, LiveMigrationOptions options) {
        LiveMigration<String> sending = from.perform(domain, prepared, options);
        handle.follow(sending);
        return sending.stage()
                .<CompletionStage<Domain>>handle((cookie, problem) -> problem == null
                        ? finish(begun.cookie())
                        : after(
                                to.finish(begun.cookie(), true).handle((none, gone) -> from.confirm(domain, true)),
                                problem))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<Domain> finish(String cookie) {
        handle.enter(Phase.FINISH);
        return to.finish(cookie, false)
                .<CompletionStage<Domain>>handle((there, problem) -> {
                    if (problem == null) {
                        handle.enter(Phase.CONFIRM);
                        return from.confirm(domain, false).thenApply(done -> {
                            to.forget(cookie);
                            return there;
                        });
                    }
                    // one that the destination may have run stays as it is, for somebody to look at
                    return to.accepted(cookie)
                            ? CompletableFuture.<Domain>failedFuture(problem)
                            : after(from.confirm(domain, true), problem);
                })
                .thenCompose(stage -> stage);
    }

    /** Fails with that problem when the other thing is done, however it went. */
    private static <T> CompletionStage<T> after(CompletionStage<?> undone, Throwable problem) {
        return undone.<CompletionStage<T>>handle((done, more) -> {
                    if (more != null && more != problem) {
                        problem.addSuppressed(more);
                    }
                    return CompletableFuture.<T>failedFuture(problem);
                })
                .thenCompose(failed -> failed);
    }

    private LiveMigrationReport report(LiveRecord before, Domain there) {
        long stopped = from.stoppedAt(domain.uuid());
        long resumed = to.settledAt(domain.uuid());
        return new LiveMigrationReport(
                before,
                there.liveRecord().orElseThrow(),
                handle.progress().transferred(),
                Duration.ofNanos(System.nanoTime() - begun),
                stopped == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, resumed - stopped)));
    }
}
