package org.qmp4j.supervisor.backup;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupServer;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a backup goes on and ends, whoever began it and wherever it was cut short. Its jobs in QEMU say whether it has begun, and stay
 * until what came of them is noted. When one disk fails the others are called off; what was made and is not wanted goes.
 */
public final class BackupSettlement implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(BackupSettlement.class);
    private static final String CONCLUDED = "concluded";

    private final BackupWatchers watchers = new BackupWatchers();
    private final BackupNotation notation;
    private final Clock clock;

    /** For the supervisor, which has one for all domains. */
    public BackupSettlement(BackupNotation notation, Clock clock) {
        this.notation = notation;
        this.clock = clock;
    }

    BackupWatchers watchers() {
        return watchers;
    }

    /** The backup that is under way, and how far that has come. */
    Optional<BackupTask> task(DomainDirectory directory) {
        return directory.journal().entry(BackupTask.OPERATION).map(entry -> BackupTask.of(entry, notation));
    }

    /** One that is found, and was left to be called off then, is. */
    @Override
    public void attached(JobScope scope) {
        Optional<BackupTask> found = task(scope.directory());
        if (found.isEmpty()) {
            return;
        }
        UUID domain = scope.directory().uuid();
        boolean ours = watchers.known(domain);
        watchers.begun(domain);
        settle(scope);
        if (!ours
                && BackupOptions.Orphan.CANCEL.name().equals(found.get().facts().get(BackupTask.ORPHAN))) {
            end(scope);
        }
    }

    @Override
    public void jobChanged(JobScope scope, String job, String status) {
        boolean concerned = status.equals(CONCLUDED)
                && task(scope.directory())
                        .filter(task -> task.backup().backedUp().stream()
                                .anyMatch(disk -> BackupTask.job(disk.name()).equals(job)))
                        .isPresent();
        if (concerned) {
            settle(scope);
        }
    }

    /** Without a process only what was noted counts: what is not known to be whole is not kept. */
    @Override
    public Optional<String> ended(DomainDirectory directory) {
        task(directory).ifPresent(task -> {
            boolean whole = task.backup().backedUp().stream().allMatch(disk -> task.isComplete(disk.name()));
            BackupTask last = whole ? task : task.failed("the process of the guest has ended");
            BackupServer server = task.backup().server();
            if (server != null && task.is(BackupTask.SERVING)) {
                Leftovers.removeSocket(server);
            }
            finish(directory, last);
        });
        return Optional.empty();
    }

    /** In a job on a guest that runs: does what is to be done about a backup now; nothing if there is none, or nothing is. */
    void settle(JobScope scope) {
        Optional<JournalEntry> entry = scope.directory().journal().entry(BackupTask.OPERATION);
        if (entry.isEmpty()) {
            return;
        }
        BackupTask task = BackupTask.of(entry.get(), notation);
        switch (entry.get().step()) {
            case BackupTask.INTENDED -> clean(scope, task.failed("it was cut short before it began"));
            case BackupTask.BEGUN -> begun(scope, task);
            case BackupTask.RUNNING -> follow(scope, task, BackupTask.RUNNING);
            case BackupTask.ENDING -> {
                callOff(scope, task);
                follow(scope, task, BackupTask.ENDING);
            }
            default -> clean(scope, task);
        }
    }

    /** Has it ended: a pull because it was read, a push because nobody wants it any more. */
    void end(JobScope scope) {
        Optional<JournalEntry> entry = scope.directory().journal().entry(BackupTask.OPERATION);
        if (entry.isPresent() && entry.get().step().equals(BackupTask.RUNNING)) {
            BackupTask task = BackupTask.of(entry.get(), notation).cancelled();
            task.note(scope.directory(), BackupTask.ENDING);
            settle(scope);
        }
    }

    private void begun(JobScope scope, BackupTask task) {
        if (jobs(scope, task).isEmpty()) {
            clean(scope, task.failed("it was cut short before it began"));
            return;
        }
        running(scope, task);
        settle(scope);
    }

    /** QEMU has its jobs: what is to be read can be read from now on. */
    void running(JobScope scope, BackupTask task) {
        try {
            export(scope, task);
            task.note(scope.directory(), BackupTask.RUNNING);
        } catch (QmpCommandException e) {
            task.failed("it cannot be shown over NBD: " + e.getMessage()).note(scope.directory(), BackupTask.ENDING);
        }
    }

    private static void export(JobScope scope, BackupTask task) {
        if (!task.backup().isPull()) {
            return;
        }
        var there = scope.await(scope.monitor().backups().exports());
        for (BackupDisk disk : task.backup().backedUp()) {
            String id = BackupTask.export(disk.name());
            if (!there.contains(id)) {
                scope.await(scope.monitor()
                        .backups()
                        .export(
                                id,
                                task.nodes(disk.name()).get(0),
                                disk.exportName(),
                                disk.isIncremental() ? disk.bitmapName() : null));
                scope.directory().journal().pass(BackupTask.OPERATION, "exported");
            }
        }
    }

    private static Map<String, JobFacts> jobs(JobScope scope, BackupTask task) {
        Map<String, JobFacts> ours = new HashMap<>();
        for (JobFacts job : scope.await(scope.monitor().blockJobs().jobs())) {
            for (BackupDisk disk : task.backup().backedUp()) {
                if (BackupTask.job(disk.name()).equals(job.id())) {
                    ours.put(disk.name(), job);
                }
            }
        }
        return ours;
    }

    private void follow(JobScope scope, BackupTask before, String step) {
        Map<String, JobFacts> jobs = jobs(scope, before);
        BackupTask now = before;
        for (BackupDisk disk : before.backup().backedUp()) {
            Optional<String> outcome = now.outcome(disk.name());
            if (outcome.isEmpty()) {
                now = outcome(now, disk.name(), Optional.ofNullable(jobs.get(disk.name())), step);
                if (now.isComplete(disk.name()) && !now.backup().isPull()) {
                    now = closed(scope, now, disk.name());
                }
            }
        }
        if (!now.equals(before)) {
            now.note(scope.directory(), step);
        }
        for (JobFacts job : jobs.values()) {
            if (job.status().equals(CONCLUDED)) {
                scope.await(scope.monitor().blockJobs().dismiss(job.id()));
                scope.directory().journal().pass(BackupTask.OPERATION, "dismissed");
            }
        }
        List<BackupDisk> disks = now.backup().backedUp();
        BackupTask task = now;
        if (disks.stream().allMatch(disk -> task.outcome(disk.name()).isPresent())) {
            clean(scope, task);
        } else if (step.equals(BackupTask.RUNNING)
                && disks.stream()
                        .anyMatch(disk -> task.outcome(disk.name()).isPresent() && !task.isComplete(disk.name()))) {
            task.note(scope.directory(), BackupTask.ENDING);
            settle(scope);
        }
    }

    private static BackupTask outcome(BackupTask task, String disk, Optional<JobFacts> job, String step) {
        if (job.isEmpty()) {
            String why = "QEMU has no job any more for disk " + disk;
            return task.withOutcome(disk, why).failed(why);
        }
        if (!job.get().status().equals(CONCLUDED)) {
            return task;
        }
        Optional<String> error = job.get().error();
        if (error.isEmpty()) {
            return task.withOutcome(disk, BackupTask.COMPLETED);
        }
        BackupTask ended = task.withOutcome(disk, error.get());
        return step.equals(BackupTask.ENDING) ? ended : ended.failed("disk " + disk + ": " + error.get());
    }

    /**
     * An image is whole once QEMU has closed it: until then its tables may be in the memory of QEMU alone, which does not flush them at
     * the end of a job, and its death would leave zeros in an image that is said to be whole.
     */
    private static BackupTask closed(JobScope scope, BackupTask task, String disk) {
        try {
            for (String node : task.nodes(disk)) {
                scope.await(scope.monitor().blocks().removeNode(node));
            }
        } catch (QmpCommandException e) {
            String why = "disk " + disk + ": its image could not be closed: " + e.getMessage();
            return task.withOutcome(disk, why).failed(why);
        }
        scope.directory().journal().pass(BackupTask.OPERATION, "closed");
        return task;
    }

    /** Nobody reads any more before the jobs end: what would be read after that is what the disks are then. */
    private static void callOff(JobScope scope, BackupTask task) {
        stopServing(scope, task);
        jobs(scope, task).values().stream()
                .filter(job -> !job.status().equals(CONCLUDED))
                .forEach(job -> {
                    try {
                        scope.await(scope.monitor().blockJobs().cancel(job.id()));
                    } catch (QmpCommandException e) {
                        LOG.debug("[{}] {} is about to end", scope.label(), job.id(), e);
                    }
                });
        scope.directory().journal().pass(BackupTask.OPERATION, "called-off");
    }

    private static void stopServing(JobScope scope, BackupTask task) {
        if (task.is(BackupTask.SERVING)) {
            scope.await(scope.monitor().backups().stopServing());
        }
    }

    /** All jobs are over: what was made for them goes. */
    private void clean(JobScope scope, BackupTask task) {
        task.note(scope.directory(), BackupTask.CLEANING);
        stopServing(scope, task);
        for (BackupDisk disk : task.backup().backedUp()) {
            if (disk.isIncremental() && !task.backup().isPull()) {
                attempt(
                        scope,
                        "the bitmap " + disk.bitmapName(),
                        () -> scope.await(scope.monitor().backups().forget(task.top(disk.name()), disk.bitmapName())));
            }
            for (String node : task.nodes(disk.name())) {
                attempt(
                        scope,
                        "the block node " + node,
                        () -> scope.await(scope.monitor().blocks().removeNode(node)));
            }
        }
        scope.directory().journal().pass(BackupTask.OPERATION, "removed");
        finish(scope.directory(), task);
    }

    private static void attempt(JobScope scope, String what, Runnable step) {
        try {
            step.run();
        } catch (QmpCommandException e) {
            LOG.warn("[{}] {} of a backup is no longer needed, and stays", scope.label(), what, e);
        }
    }

    private void finish(DomainDirectory directory, BackupTask task) {
        BackupResult told = task.result(directory, clock.instant());
        Leftovers.remove(task);
        directory.journal().pass(BackupTask.OPERATION, "deleted");
        BackupResult result = Leftovers.archive(task, told)
                .map(problem -> told.failed(problem + "; when it can be, copy "
                        + directory.lastBackup().path() + " there, by that name"))
                .orElse(told);
        directory.lastBackup().write(BackupResultJson.print(result));
        directory.journal().pass(BackupTask.OPERATION, "kept");
        directory.journal().clear(BackupTask.OPERATION);
        LOG.info(
                "domain {}: backup {} is over: {} {}", directory.uuid(), task.name(), result.outcome(), result.error());
        watchers.ended(directory.uuid(), result);
    }
}
