package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;

/** All five phases. */
final class Journey {
    private final LiveMigrations from;
    private final Destination to;
    private final Domain domain;
    private final LiveMigration<LiveMigrationReport> handle;
    private final long begun = System.nanoTime();
    private volatile long heard;
    private volatile boolean postCopy;

    Journey(LiveMigrations from, Destination to, Domain domain, LiveMigration<LiveMigrationReport> handle) {
        this.from = from;
        this.to = to;
        this.domain = domain;
        this.handle = handle;
    }

    CompletionStage<LiveMigrationReport> run(ArrivalOptions arrival, LiveMigrationOptions options) {
        Optional<LiveRecord> before = domain.liveRecord();
        postCopy = options.postCopy();
        return from.begin(domain)
                .thenCompose(begun -> {
                    enter(Phase.PREPARE);
                    return to.prepare(begun.xml(), begun.cookie(), arrival)
                            .<CompletionStage<Arrived>>handle((prepared, problem) -> problem == null
                                    ? perform(begun, prepared, options)
                                    : after(from.confirm(domain, true), problem))
                            .thenCompose(stage -> stage);
                })
                .thenApply(there -> report(before.orElseThrow(), there));
    }

    private void enter(Phase phase) {
        if (!handle.enter(phase)) {
            throw new OperationException(
                    domain.definition().label(), "live migration", phase.id() + ": it was called off", null);
        }
    }

    private CompletionStage<Arrived> perform(Begun begun, Prepared prepared, LiveMigrationOptions options) {
        LiveMigration<String> sending = from.perform(domain, prepared, options);
        handle.follow(sending);
        to.lost().thenAccept(sending::abort);
        return sending.stage()
                .<CompletionStage<Arrived>>handle((cookie, problem) -> problem == null
                        ? finish(begun.cookie())
                        : after(
                                to.finish(begun.cookie(), true).handle((none, gone) -> from.confirm(domain, true)),
                                problem))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<Arrived> finish(String cookie) {
        handle.enter(Phase.FINISH);
        return to.finish(cookie, false)
                .<CompletionStage<Arrived>>handle((there, problem) -> {
                    if (problem == null) {
                        heard = System.nanoTime();
                        // with post-copy the source says when it comes to that
                        if (!postCopy) {
                            handle.enter(Phase.CONFIRM);
                        }
                        return from.confirm(domain, false).thenApply(done -> {
                            to.forget(from.number(cookie));
                            return there;
                        });
                    }
                    return to.decide(from.number(cookie), domain.uuid())
                            .<CompletionStage<Arrived>>handle((taken, unclear) -> {
                                if (unclear != null) {
                                    problem.addSuppressed(unclear);
                                }
                                // one that the destination may have run stays as it is, for somebody to look at
                                return unclear != null || taken
                                        ? CompletableFuture.<Arrived>failedFuture(problem)
                                        : after(from.confirm(domain, true), problem);
                            })
                            .thenCompose(stage -> stage);
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

    private LiveMigrationReport report(LiveRecord before, Arrived there) {
        long stopped = from.stoppedAt(domain.uuid());
        long resumed = heard - there.since().toNanos();
        return new LiveMigrationReport(
                before,
                there,
                handle.progress().transferred(),
                Duration.ofNanos(System.nanoTime() - begun),
                stopped == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, resumed - stopped)));
    }
}
