package org.qmp4j.supervisor.blockjob;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.monitor.MonitorReading;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainReading;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Jobs on the images of guests; one at a time on a disk. A job of a guest that runs goes on by itself, also while no supervisor is
 * there: whoever opens the root next follows it. All is done on a domain that is stopped too, by
 * {@code qemu-img}; a job that its supervisor dies over is undone or finished by the next one. When a job has succeeded, what runs,
 * what is asked for and the images say the same. Stages fail with {@link OperationException}, which says what to do, or with
 * {@link DomainStateException} where there is nothing to do it with.
 *
 * <p>What a job is to change in the graph it changes only after that was noted. A guest that is switched over waits for that
 * note, and if its supervisor dies in those milliseconds, for the next one.
 */
public final class BlockJobs {
    static final String PULL = "blockpull";
    static final String COMMIT = "blockcommit";
    static final String COPY = "blockcopy";
    private static final String RESIZE = "blockresize";
    private static final String BLOCKJOB = "blockjob";
    private static final String BACKUP = "backup";

    private final Settling settling;
    private final Function<String, PluggableDef> reader;
    private final ImageNeeds needs;

    /**
     * For the supervisor.
     *
     * @param settling the same for all domains, and among those that care for them
     * @param reader reads the XML of a device
     * @param needs nothing is written to an image that somebody else goes on from
     */
    public BlockJobs(Settling settling, Function<String, PluggableDef> reader, ImageNeeds needs) {
        this.settling = settling;
        this.reader = reader;
        this.needs = needs;
    }

    /**
     * Where a disk is copied to, as XML says it: a {@code <disk>} as in a definition, of which only the images count.
     *
     * @throws IllegalArgumentException when it is no disk, or has no image
     */
    public CopyTarget target(String xml, boolean shallow, boolean reuse) {
        if (reader.apply(xml) instanceof DiskDef disk && !disk.image().isEmpty()) {
            return new CopyTarget(disk.image(), shallow, reuse);
        }
        throw new IllegalArgumentException("a disk is copied to the images of a <disk>, and this has none");
    }

    /** For features that change images as well. @throws OperationException when a job is under way on that disk */
    public static void requireIdle(JobScope scope, String disk, String operation) {
        Task.entry(scope.directory().journal(), disk).ifPresent(entry -> {
            throw LiveDisk.refusal(
                    scope,
                    operation,
                    disk,
                    "the job '" + Task.of(entry).kind().id()
                            + "' is under way on it: wait for it, or end it with blockjob --abort");
        });
        scope.directory()
                .journal()
                .entry(BACKUP)
                .filter(entry -> entry.facts().containsKey("nodes-" + disk))
                .ifPresent(entry -> {
                    throw LiveDisk.refusal(
                            scope,
                            operation,
                            disk,
                            "a backup of it is under way: wait for it, or end it with backup-abort");
                });
    }

    /** For what images must stand still for. @throws OperationException when a job on them, or a backup, is under way */
    public static void requireNone(JobScope scope, String operation) {
        for (JournalEntry entry : scope.directory().journal().entries()) {
            boolean backup = entry.operation().equals(BACKUP);
            if (backup || entry.operation().startsWith(Task.OPERATION)) {
                throw new OperationException(
                        scope.label(),
                        operation,
                        backup
                                ? "look at its jobs: a backup is under way: wait for it, or end it with backup-abort"
                                : "look at its jobs: one is under way on disk " + entry.fact("disk")
                                        + ": wait for it, or end it with blockjob --abort",
                        null);
            }
        }
    }

    /** On a guest that runs its QEMU does it, and on one that is stopped qemu-img. */
    private CompletionStage<BlockJob> begin(Domain domain, DiskJob asked) {
        return untilBegun(domain, (scope, begun) -> {
            if (isStopped(domain, scope, asked.operation())) {
                return stopped(scope, asked.operation(), List.of(asked), jobs -> begun.accept(jobs.get(0)))
                        .get(0);
            }
            return asked.begin(beginning(scope, asked.disk(), asked.operation()));
        });
    }

    /** The end of what is done to a guest that runs is its beginning: the job here is over when that of QEMU has begun. */
    private static <T> CompletionStage<T> untilBegun(Domain domain, BiFunction<JobScope, Consumer<T>, T> what) {
        CompletableFuture<T> begun = new CompletableFuture<>();
        domain.<T>run(JobKind.BLOCK, scope -> what.apply(scope, begun::complete))
                .whenComplete((jobs, problem) -> {
                    if (problem == null) {
                        begun.complete(jobs);
                    } else {
                        begun.completeExceptionally(problem);
                    }
                });
        return begun.minimalCompletionStage();
    }

    private List<BlockJob> stopped(
            JobScope scope, String operation, List<DiskJob> asked, Consumer<List<BlockJob>> begun) {
        List<StoppedPlan> plans = new ArrayList<>();
        for (DiskJob job : asked) {
            plans.add(job.plan(new StoppedJob(scope, needs, job.disk(), job.operation())));
        }
        return new StoppedRun(scope, settling.watchers(), operation, begun).run(plans);
    }

    private Beginning beginning(JobScope scope, String disk, String operation) {
        return new Beginning(scope, settling, needs, disk, operation);
    }

    private static boolean isStopped(Domain domain, JobScope scope, String operation) {
        boolean runs = domain.liveRecord().isPresent();
        if (!runs && domain.state() != DomainState.STOPPED) {
            throw new DomainStateException(
                    scope.label(), operation, domain.state().name(), "running, paused or stopped");
        }
        return !runs;
    }

    /**
     * Copies what is below the top of a disk into the top ({@code block-stream}); images in between go out of the chain, and stay
     * where they are.
     *
     * @param base stays below the top; empty for nothing
     * @param speed bytes a second, 0 for no limit
     * @return completes when the job has begun
     */
    public CompletionStage<BlockJob> pull(Domain domain, String disk, Optional<LayerAddress> base, long speed) {
        return begin(domain, DiskJob.pull(disk, base, speed));
    }

    /**
     * Copies what is in some images into one below them ({@code block-commit}); they go out of the chain, and stay where they
     * are. With the top among them the job of a guest that runs waits, once it has caught up, for {@link #pivot} or {@link #abort}.
     *
     * @param top the highest of them; empty for the top of the disk
     * @param base what they go into; empty for the lowest of the chain
     * @return completes when the job has begun
     */
    public CompletionStage<BlockJob> commit(
            Domain domain, String disk, Optional<LayerAddress> top, Optional<LayerAddress> base, long speed) {
        return begin(domain, DiskJob.commit(disk, top, base, speed));
    }

    /**
     * Copies a disk to another image, and what the guest writes meanwhile too ({@code blockdev-mirror}). Once it has caught up
     * it waits for {@link #pivot}, which switches the guest over, or {@link #abort}, which leaves a whole copy of that moment.
     *
     * <p>On a domain that is stopped it ends when the copy is whole ({@code qemu-img convert}), and waits for nothing:
     * {@link CopyTarget#pivotsStopped} says whether the domain is on it then. One that is called off, or cut short, leaves no file.
     *
     * @return completes when the job has begun
     */
    public CompletionStage<BlockJob> copy(Domain domain, String disk, CopyTarget target, long speed) {
        return begin(domain, DiskJob.copy(disk, target, speed));
    }

    /**
     * Begins jobs on several disks, which then are one: all of them change the chains, or none does. None is
     * finished before all can be; if one fails or is called off before, so are the others. {@link #pivot} and {@link #abort} of one
     * of these disks are of all. On a domain that is stopped {@code qemu-img} is at work on one disk after the other; the definition
     * follows once, when all are done.
     *
     * @param asked one for each disk
     * @return completes when all have begun; if one cannot, none goes on
     */
    public CompletionStage<List<BlockJob>> together(Domain domain, List<DiskJob> asked) {
        return untilBegun(domain, (scope, begun) -> {
            List<String> disks = asked.stream().map(DiskJob::disk).toList();
            Journal journal = scope.directory().journal();
            if (disks.stream().distinct().count() < disks.size() || disks.isEmpty()) {
                throw LiveDisk.refusal(scope, BLOCKJOB, String.join(",", disks), "each is changed once");
            }
            if (isStopped(domain, scope, BLOCKJOB)) {
                return stopped(scope, BLOCKJOB, asked, begun);
            }
            Group.of(journal).ifPresent(group -> {
                throw LiveDisk.refusal(
                        scope, BLOCKJOB, disks.get(0), "jobs on " + group.disks() + " are under way together");
            });
            Group group = new Group(disks, Group.BEGINNING);
            for (DiskJob job : asked) {
                requireIdle(scope, job.disk(), job.operation());
            }
            scope.rollback().push("call off the jobs that were begun", () -> settling.callOffAndWait(scope, group));
            group.note(journal, Group.BEGINNING);
            List<BlockJob> running = new ArrayList<>();
            for (DiskJob job : asked) {
                running.add(job.begin(beginning(scope, job.disk(), job.operation())));
            }
            group.note(journal, Group.BEGUN);
            // one that had nothing to do may wait for the others already
            disks.forEach(disk -> settling.settle(scope, disk));
            return running;
        });
    }

    /**
     * Gives a disk another size ({@code block_resize}); a guest that runs is told.
     *
     * @param bytes a multiple of 512; less than it has loses what is beyond
     */
    public CompletionStage<Long> resize(Domain domain, String disk, long bytes) {
        return domain.run(JobKind.BLOCK, scope -> {
            boolean stopped = isStopped(domain, scope, RESIZE);
            if (bytes <= 0 || bytes % 512 != 0) {
                throw LiveDisk.refusal(scope, RESIZE, disk, "its size is a multiple of 512 bytes above 0: " + bytes);
            }
            if (stopped) {
                new StoppedJob(scope, needs, disk, RESIZE).resize(bytes);
            } else {
                LiveDisk found = LiveDisk.of(scope, disk, RESIZE);
                command(scope, RESIZE, disk, scope.monitor().blockJobs().resize(found.node(0), bytes));
            }
            return bytes;
        });
    }

    private static void command(JobScope scope, String operation, String disk, CompletionStage<?> command) {
        try {
            scope.await(command);
        } catch (QmpException e) {
            throw new OperationException(scope.label(), operation, "tell QEMU so for disk " + disk, e);
        }
    }

    /**
     * Switches the guest over to what a job has copied to.
     *
     * @return completes when that is done, and known everywhere; with false if the job ended otherwise; fails with
     *     {@link OperationException} when there is no such job, or it has not caught up
     */
    public CompletionStage<Boolean> pivot(Domain domain, String disk) {
        return domain.run(JobKind.BLOCK, scope -> {
                    Journal journal = scope.directory().journal();
                    List<String> disks = Group.disks(journal, disk);
                    for (String one : disks) {
                        settling.settle(scope, one);
                        requireReady(scope, task(scope, one));
                    }
                    List<CompletionStage<Boolean>> ended =
                            disks.stream().map(one -> watched(scope, one)).toList();
                    Group.with(journal, disk).ifPresent(group -> group.note(journal, Group.PIVOTING));
                    for (String one : disks) {
                        complete(scope, task(scope, one));
                    }
                    return all(ended);
                })
                .thenCompose(Function.identity());
    }

    private static void requireReady(JobScope scope, Task task) {
        boolean alone = Group.with(scope.directory().journal(), task.disk()).isEmpty();
        boolean ready = scope.await(scope.monitor().blockJobs().job(task.id()))
                .filter(job -> task.kind().waitsForPivot() ? job.status().equals("ready") : !alone)
                .isPresent();
        if (!ready) {
            throw LiveDisk.refusal(
                    scope, BLOCKJOB, task.disk(), "its job '" + task.kind().id() + "' has not caught up yet");
        }
    }

    private static void complete(JobScope scope, Task task) {
        if (task.kind().waitsForPivot()) {
            task.note(scope.directory().journal(), Task.COMPLETING);
            command(scope, BLOCKJOB, task.disk(), scope.monitor().blockJobs().complete(task.id()));
            scope.directory().journal().pass(Task.operation(task.disk()), "told");
        }
    }

    /** Completes with whether all did. */
    private static CompletionStage<Boolean> all(List<CompletionStage<Boolean>> stages) {
        CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
        for (CompletionStage<Boolean> stage : stages) {
            all = all.thenCombine(stage, Boolean::logicalAnd);
        }
        return all;
    }

    /**
     * Ends a job without effect on the chain.
     *
     * @return completes with false when that is done; with true if it was too late for it
     */
    public CompletionStage<Boolean> abort(Domain domain, String disk) {
        Optional<Work> ours = settling.watchers().work(domain.uuid(), disk);
        if (ours.isPresent()) {
            ours.get().callOff();
            return ended(domain, disk);
        }
        return domain.run(JobKind.BLOCK, scope -> {
                    List<String> disks = Group.disks(scope.directory().journal(), disk);
                    disks.forEach(one -> settling.settle(scope, one));
                    List<Task> tasks =
                            disks.stream().map(one -> task(scope, one)).toList();
                    List<CompletionStage<Boolean>> ended =
                            disks.stream().map(one -> watched(scope, one)).toList();
                    tasks.forEach(task -> callOff(scope, task));
                    return any(ended);
                })
                .thenCompose(Function.identity());
    }

    private static void callOff(JobScope scope, Task task) {
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        boolean whole = scope.await(jobs.job(task.id()))
                .filter(job -> job.status().equals("ready"))
                .isPresent();
        task.note(scope.directory().journal(), Task.ABORTING);
        boolean keeps = whole && task.kind() == BlockJobKind.COPY;
        command(scope, BLOCKJOB, task.disk(), keeps ? jobs.endMirror(task.id()) : jobs.cancel(task.id()));
        scope.directory().journal().pass(Task.operation(task.disk()), "told");
    }

    private static CompletionStage<Boolean> any(List<CompletionStage<Boolean>> stages) {
        CompletionStage<Boolean> any = CompletableFuture.completedFuture(false);
        for (CompletionStage<Boolean> stage : stages) {
            any = any.thenCombine(stage, Boolean::logicalOr);
        }
        return any;
    }

    /**
     * For the supervisor that closes: what it does itself to images of domains that are stopped is called off, as by {@link #abort};
     * what QEMU does to those of guests that run goes on.
     */
    public void close() {
        settling.watchers().close();
    }

    /** Limits a job, in bytes a second; 0 for no limit. */
    public CompletionStage<Long> limit(Domain domain, String disk, long speed) {
        return domain.run(JobKind.BLOCK, scope -> {
            Task task = task(scope, disk);
            command(scope, BLOCKJOB, disk, scope.monitor().blockJobs().limit(task.id(), speed));
            return speed;
        });
    }

    /** Lets a job go on that stands still because there was no space where it writes to ({@code job-resume}). */
    public CompletionStage<Boolean> resume(Domain domain, String disk) {
        return domain.run(JobKind.BLOCK, scope -> {
            Task task = task(scope, disk);
            command(scope, BLOCKJOB, disk, scope.monitor().blockJobs().resume(task.id()));
            return true;
        });
    }

    private CompletionStage<Boolean> watched(JobScope scope, String disk) {
        settling.watchers().begun(scope.directory().uuid(), disk);
        return settling.watchers().whenEnded(scope.directory().uuid(), disk).orElseThrow();
    }

    private static Task task(JobScope scope, String disk) {
        return Task.entry(scope.directory().journal(), disk)
                .map(Task::of)
                .orElseThrow(() -> LiveDisk.refusal(scope, BLOCKJOB, disk, "no job is under way on it"));
    }

    /**
     * Waits for the last job on a disk to catch up.
     *
     * @return completes with true when it waits for {@link #pivot} or {@link #abort}, with false when it has ended, or none was seen
     */
    public CompletionStage<Boolean> ready(Domain domain, String disk) {
        return settling.watchers()
                .whenReady(domain.uuid(), disk)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /**
     * Waits for the last job on a disk to end.
     *
     * @return completes with whether the chain has changed, false also when none was seen; fails with {@link OperationException} as
     *     the job did
     */
    public CompletionStage<Boolean> ended(Domain domain, String disk) {
        return settling.watchers()
                .whenEnded(domain.uuid(), disk)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** All jobs of a guest, and how far they are; waits behind no job of the domain. */
    public CompletionStage<List<BlockJob>> jobs(Domain domain) {
        Optional<MonitorReading> reading = domain.reading().flatMap(DomainReading::monitor);
        CompletionStage<List<JobFacts>> asked =
                reading.map(MonitorReading::jobs).orElseGet(() -> CompletableFuture.completedFuture(List.of()));
        CompletionStage<Map<String, String>> stalled =
                reading.map(MonitorReading::stalledJobs).orElseGet(() -> CompletableFuture.completedFuture(Map.of()));
        return asked.thenCombine(stalled, (facts, still) -> {
            Map<String, JobFacts> known =
                    facts.stream().collect(Collectors.toMap(JobFacts::id, Function.identity(), (a, b) -> a));
            List<BlockJob> jobs = new ArrayList<>();
            for (JournalEntry entry : domain.underWay()) {
                if (entry.operation().startsWith(Task.OPERATION)) {
                    jobs.add(job(Task.of(entry), Optional.ofNullable(known.get(Task.id(entry.fact("disk")))), still));
                } else if (entry.operation().startsWith(StoppedTask.OPERATION)) {
                    jobs.add(work(domain, StoppedTask.of(entry)));
                }
            }
            return jobs;
        });
    }

    private BlockJob work(Domain domain, StoppedTask task) {
        Optional<Work> work = settling.watchers().work(domain.uuid(), task.disk());
        return new BlockJob(
                task.disk(),
                task.kind(),
                StoppedTask.operation(task.disk()),
                work.isPresent() ? "running" : "none",
                work.map(Work::current).orElse(0L),
                work.map(Work::total).orElse(0L),
                Optional.empty());
    }

    private static BlockJob job(Task task, Optional<JobFacts> facts, Map<String, String> stalled) {
        Optional<String> still = Optional.ofNullable(stalled.get(task.id()))
                .map(status -> status.equals("nospace")
                        ? "no space is left where it writes to: make room, and let it go on"
                        : "it stands still over an error: " + status);
        return new BlockJob(
                task.disk(),
                task.kind(),
                task.id(),
                facts.map(JobFacts::status).orElse("none"),
                facts.map(JobFacts::current).orElse(0L),
                facts.map(JobFacts::total).orElse(0L),
                facts.flatMap(JobFacts::error).or(() -> still));
    }
}
