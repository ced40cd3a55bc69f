package org.qmp4j.supervisor.localmigration;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;

/**
 * Replaces the QEMU under a running guest: another process on the same host takes over, of the same or another version, under the
 * name that the domain has by then. The guest stands still for some milliseconds, and keeps its generation id, its uuid and its
 * machine type.
 */
public final class LocalMigrations {
    static final String OPERATION = "migrate-local";

    private final Executor listeners;

    /** @param listeners where those are called who follow the progress */
    public LocalMigrations(Executor listeners) {
        this.listeners = listeners;
    }

    /**
     * Whether a guest can be moved, how, and if not, why; found out without touching it. Probes the binary, if that is not known yet.
     *
     * @return fails with {@link org.qmp4j.supervisor.error.DomainStateException} when nothing runs
     */
    public CompletionStage<Preflight> preflight(Domain domain, LocalMigrationOptions options) {
        return domain.run(JobKind.INSPECT, scope -> new Survey(scope, options).complete());
    }

    /**
     * Moves a guest to another process. One that is paused is paused there. If anything goes wrong it stays where it is, until the
     * other process has been told to run it.
     *
     * @return at once; see {@link LocalMigration#stage()}
     */
    public LocalMigration migrate(Domain domain, LocalMigrationOptions options) {
        LocalMigration handle = new LocalMigration(listeners);
        domain.run(JobKind.MIGRATE, scope -> new Move(scope, handle, options).run())
                .whenComplete((report, problem) -> {
                    if (problem == null) {
                        handle.result().complete(report);
                    } else {
                        handle.result().completeExceptionally(problem);
                    }
                });
        return handle;
    }
}
