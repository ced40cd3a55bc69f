package org.qmp4j.supervisor.livemigration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.monitor.JobTicket;
import org.qmp4j.supervisor.vm.JobScope;

/** Copies of the disks of a guest that is leaving, in the process that waits for it; they follow what it writes until it stands still. */
final class Mirrors {
    private static final String PREFIX = "migration-";
    private static final int TURN_MILLIS = 100;

    private final JobScope scope;
    private final BlockJobMonitor jobs;

    Mirrors(JobScope scope) {
        this.scope = scope;
        this.jobs = scope.monitor().blockJobs();
    }

    /** Begins to copy each of them to where the destination lets us write. */
    void begin(String where, List<NbdDisk> disks, LiveMigrationOptions options) {
        String peer = options.tls().map(LiveMigrationOptions.Tls::peer).orElse(null);
        for (NbdDisk disk : disks) {
            String name = PREFIX + disk.target();
            scope.await(scope.monitor().mirrors().connect(name, where, disk.target(), peer));
            scope.await(jobs.mirror(
                    new JobTicket(name, options.bytesPerSecond(), false),
                    Outset.node(scope, disk.target()),
                    name,
                    false));
        }
    }

    /**
     * Returns when all of them follow what the guest writes.
     *
     * @param told hears how far they are, and may end it
     */
    void awaitReady(Consumer<List<JobFacts>> told) {
        await("ready", told);
    }

    private void await(String status, Consumer<List<JobFacts>> told) {
        while (true) {
            List<JobFacts> ours = ours();
            told.accept(ours);
            Optional<JobFacts> failed =
                    ours.stream().filter(job -> job.error().isPresent()).findFirst();
            if (failed.isPresent()) {
                throw new OperationException(
                        scope.label(),
                        "live migration",
                        "copy " + failed.get().id() + ": " + failed.get().error(),
                        null);
            }
            if (ours.stream().allMatch(job -> job.status().equals(status))) {
                return;
            }
            pause();
        }
    }

    private void pause() {
        scope.await(new CompletableFuture<>().completeOnTimeout(scope, TURN_MILLIS, TimeUnit.MILLISECONDS));
    }

    private List<JobFacts> ours() {
        List<JobFacts> ours = new ArrayList<>(scope.await(jobs.jobs()));
        ours.removeIf(job -> !job.id().startsWith(PREFIX));
        return ours;
    }

    /** The guest stands still: what is left is written, and they end as whole copies. */
    void finish() {
        List<JobFacts> ready = ours();
        ready.forEach(job -> scope.await(jobs.endMirror(job.id())));
        await("pending", all -> {});
        ready.forEach(job -> scope.await(jobs.finish(job.id())));
        await("concluded", all -> {});
        clear();
    }

    /** Nothing is copied any more, whatever there was of it. */
    void giveUp() {
        for (JobFacts job : ours()) {
            if (!job.status().equals("concluded")) {
                scope.await(jobs.cancel(job.id()));
            }
        }
        while (!ours().stream().allMatch(job -> job.status().equals("concluded"))) {
            pause();
        }
        clear();
    }

    private void clear() {
        ours().forEach(job -> scope.await(jobs.dismiss(job.id())));
        for (String node : scope.await(scope.monitor().blocks().nodes())) {
            if (node.startsWith(PREFIX)) {
                scope.await(scope.monitor().blocks().removeNode(node));
            }
        }
    }
}
