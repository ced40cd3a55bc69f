package org.qmp4j.supervisor.blockjob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.InsertedFacts;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Notation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a job goes on and ends, whoever began it and wherever it was cut short: QEMU says what has become of it, and where QEMU has
 * forgotten it, the block graph does. Nothing changes the graph before it is noted, so that a process that has died leaves no
 * doubt about which image the guest wrote to last.
 */
public final class Settling implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Watchers watchers = new Watchers();
    private final Notation notation;

    /** For the supervisor, which has one for all domains. */
    public Settling(Notation notation) {
        this.notation = notation;
    }

    Watchers watchers() {
        return watchers;
    }

    /** What an earlier supervisor has left of work on images of a domain that is stopped. */
    @Override
    public void taken(DomainDirectory directory) {
        StoppedTask.settle(directory);
    }

    /** While somebody is at work on them still, nothing starts. */
    @Override
    public Optional<org.qmp4j.supervisor.vm.Beginning> resumes(JobScope scope) {
        StoppedTask.settle(scope.directory())
                .ifPresent(text -> scope.redefine(scope.notation().read(text)));
        return Optional.empty();
    }

    @Override
    public void attached(JobScope scope) {
        for (JournalEntry entry : Task.entries(scope.directory().journal())) {
            String disk = entry.fact("disk");
            watchers.begun(scope.directory().uuid(), disk);
            settle(scope, disk);
        }
        Journal journal = scope.directory().journal();
        Group.of(journal).ifPresent(group -> {
            if (group.is(Group.BEGINNING)) {
                callOff(scope, group);
            }
            group.clearIfOver(journal);
        });
    }

    @Override
    public void jobChanged(JobScope scope, String job, String status) {
        for (JournalEntry entry : Task.entries(scope.directory().journal())) {
            if (Task.of(entry).id().equals(job)) {
                settle(scope, entry.fact("disk"));
            }
        }
    }

    /** Without a process only what was noted counts: see {@link Task}. */
    @Override
    public Optional<String> ended(DomainDirectory directory) {
        Optional<String> changed = Optional.empty();
        Optional<Group> group = Group.of(directory.journal());
        for (JournalEntry entry : Task.entries(directory.journal())) {
            Task task = Task.of(entry);
            boolean may = group.isEmpty()
                    || !group.get().disks().contains(task.disk())
                    || group.get().is(Group.DECIDED);
            boolean done = entry.step().equals(Task.SUCCEEDED)
                    || entry.step().equals(Task.FINALIZING) && may && finishedByItself(task, entry);
            if (done) {
                String definition = definition(directory, task, entry);
                changed = Optional.of(definition);
                directory.writeDefinition(definition);
                directory.imagesAtStop().delete();
            } else if (entry.step().equals(Task.INTENDED)) {
                removeMade(task);
            }
            directory.journal().clear(Task.operation(task.disk()));
            tell(directory.uuid(), task, done, done ? "" : "the process of the guest has ended");
        }
        group.ifPresent(one -> one.clearIfOver(directory.journal()));
        return changed;
    }

    /** What is asked for when that job has succeeded, and those before it; others may have changed it since it was noted. */
    private String definition(DomainDirectory directory, Task task, JournalEntry entry) {
        Optional<String> live = directory.liveDefinition();
        Optional<String> asked = directory.definition();
        if (entry.step().equals(Task.SUCCEEDED) || live.isEmpty() || asked.isEmpty()) {
            return entry.fact(Task.DEFINITION);
        }
        Outcome outcome = Outcome.of(task, notation.readLive(live.get()), notation.read(asked.get()));
        return notation.write(outcome.definition());
    }

    /**
     * A guest that was about to be switched stood still until it was: the target has all that the guest wrote before, and may have
     * more. Else the image above says whether it has been put over another one.
     */
    private static boolean finishedByItself(Task task, JournalEntry entry) {
        return task.kind().waitsForPivot() || Relinked.of(entry).isSo();
    }

    /** Does what is to be done about the job of a disk now; nothing if there is none, or nothing is. */
    void settle(JobScope scope, String disk) {
        Optional<JournalEntry> found = Task.entry(scope.directory().journal(), disk);
        if (found.isEmpty()) {
            return;
        }
        JournalEntry entry = found.get();
        Task task = Task.of(entry);
        boolean succeeded = entry.step().equals(Task.SUCCEEDED);
        Optional<JobFacts> job = scope.await(scope.monitor().blockJobs().job(task.id()));
        if (succeeded || entry.step().equals(Task.FAILED)) {
            if (job.isPresent()) {
                // noted by a supervisor that died then: until it is dismissed it holds its nodes, and its id
                dismiss(scope, task);
            }
            if (succeeded) {
                conclude(scope, task, entry);
            } else {
                giveUp(scope, task, entry);
            }
            return;
        }
        if (job.isEmpty()) {
            lost(scope, task, entry);
        } else {
            follow(scope, task, entry.step(), job.get());
        }
    }

    private void follow(JobScope scope, Task task, String step, JobFacts job) {
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        switch (job.status()) {
            case "ready" -> {
                markReady(scope, task);
                watchers.ready(scope.directory().uuid(), task.disk());
                Optional<Group> group = Group.with(scope.directory().journal(), task.disk());
                boolean pivots = group.isPresent() && group.get().is(Group.PIVOTING) && step.equals(Task.BEGUN);
                if (pivots) {
                    task.note(scope.directory().journal(), Task.COMPLETING);
                }
                if (pivots || step.equals(Task.COMPLETING)) {
                    scope.await(jobs.complete(task.id()));
                } else if (step.equals(Task.ABORTING)) {
                    scope.await(jobs.endMirror(task.id()));
                }
            }
            case "pending" -> {
                Optional<Group> group = Group.with(scope.directory().journal(), task.disk());
                if (step.equals(Task.ABORTING)) {
                    finish(scope, task);
                } else if (group.isPresent() && !group.get().is(Group.DECIDED)) {
                    decide(scope, group.get());
                } else {
                    aboutToChange(scope, task);
                    finish(scope, task);
                }
            }
            case "concluded" -> {
                boolean succeeded = job.error().isEmpty() && !step.equals(Task.ABORTING);
                Map<String, String> facts = succeeded ? outcome(scope, task) : new HashMap<>();
                job.error().ifPresent(error -> facts.put(Task.ERROR, error));
                if (step.equals(Task.ABORTING)) {
                    facts.put(Task.ABORTED, "as asked for");
                }
                task.note(scope.directory().journal(), succeeded ? Task.SUCCEEDED : Task.FAILED, facts);
                dismiss(scope, task);
                settle(scope, task.disk());
            }
            default -> LOG.debug("[{}] {} is {}", scope.label(), task.id(), job.status());
        }
    }

    /** What will have come of it is noted, and what was written is in its image. May be done again. */
    private static void aboutToChange(JobScope scope, Task task) {
        Map<String, String> facts = outcome(scope, task);
        new BitmapCarriage(scope)
                .prepare(
                        task,
                        Outcome.of(task, scope.liveDefinition(), scope.definition())
                                .live());
        if (!task.kind().waitsForPivot()) {
            Relinked.about(scope, task).note(facts);
            Flushing.beforeSwitch(scope, task);
        }
        task.note(scope.directory().journal(), Task.FINALIZING, facts);
    }

    /** None of them changes the graph before all wait to do so, and that is noted. */
    private void decide(JobScope scope, Group group) {
        Journal journal = scope.directory().journal();
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        List<Task> tasks = new ArrayList<>();
        for (String disk : group.disks()) {
            Optional<Task> waiting = Task.entry(journal, disk)
                    .filter(one -> !one.step().equals(Task.ABORTING))
                    .map(Task::of)
                    .filter(task -> scope.await(jobs.job(task.id()))
                            .filter(job -> job.status().equals("pending"))
                            .isPresent());
            if (group.is(Group.BEGINNING) || waiting.isEmpty()) {
                return;
            }
            tasks.add(waiting.get());
        }
        tasks.forEach(task -> aboutToChange(scope, task));
        group.note(journal, Group.DECIDED);
        tasks.forEach(task -> finish(scope, task));
    }

    /**
     * The graph changes, and the job is dismissed before anybody else gets to the monitor: QEMU 7.2 dies of a question for its block
     * nodes ({@code query-named-block-nodes}) while a pull or a commit is concluded.
     */
    private void finish(JobScope scope, Task task) {
        scope.await(scope.monitor().blockJobs().finish(task.id()));
        settle(scope, task.disk());
    }

    /** None of them goes on. */
    void callOff(JobScope scope, Group group) {
        Journal journal = scope.directory().journal();
        List<String> over = List.of(Task.INTENDED, Task.ABORTING, Task.SUCCEEDED, Task.FAILED);
        for (String disk : group.disks()) {
            Optional<JournalEntry> entry = Task.entry(journal, disk).filter(one -> !over.contains(one.step()));
            if (entry.isPresent()) {
                Task task = Task.of(entry.get());
                task.note(journal, Task.ABORTING);
                try {
                    scope.await(scope.monitor().blockJobs().cancel(task.id()));
                } catch (QmpCommandException e) {
                    LOG.debug("[{}] {} has ended by itself", scope.label(), task.id(), e);
                }
            }
            settle(scope, disk);
        }
        group.clearIfOver(journal);
    }

    /** None of them goes on, and none is left when this returns: QEMU may need a moment for what it is writing. */
    void callOffAndWait(JobScope scope, Group group) {
        Journal journal = scope.directory().journal();
        Map<String, CompletionStage<?>> ends = new LinkedHashMap<>();
        for (String disk : group.disks()) {
            Task.entry(journal, disk)
                    .map(Task::of)
                    .ifPresent(
                            task -> ends.put(disk, scope.monitor().blockJobs().concluded(task.id())));
        }
        callOff(scope, group);
        ends.forEach((disk, end) -> {
            if (Task.entry(journal, disk).isPresent()) {
                scope.await(end);
                settle(scope, disk);
            } else {
                end.toCompletableFuture().cancel(false);
            }
        });
    }

    /** A job has ended: without effect the others that it was one with do too, unless all were decided. */
    private void left(JobScope scope, Task task, boolean succeeded) {
        Journal journal = scope.directory().journal();
        Group.with(journal, task.disk()).ifPresent(group -> {
            if (!succeeded && !group.is(Group.DECIDED)) {
                callOff(scope, group);
            }
            group.clearIfOver(journal);
        });
    }

    private static void dismiss(JobScope scope, Task task) {
        scope.await(scope.monitor().blockJobs().dismiss(task.id()));
        scope.directory().journal().pass(Task.operation(task.disk()), "dismissed");
    }

    private static Map<String, String> outcome(JobScope scope, Task task) {
        Outcome outcome = Outcome.of(task, scope.liveDefinition(), scope.definition());
        Map<String, String> facts = new HashMap<>();
        facts.put(Task.LIVE, scope.notation().write(outcome.live()));
        facts.put(Task.DEFINITION, scope.notation().write(outcome.definition()));
        return facts;
    }

    /** QEMU knows no such job: it was never begun, or somebody has dismissed it. */
    private void lost(JobScope scope, Task task, JournalEntry entry) {
        boolean begun = !entry.step().equals(Task.INTENDED);
        Outcome outcome = Outcome.of(task, scope.liveDefinition(), scope.definition());
        if (begun && isOn(scope, task, outcome)) {
            task.note(scope.directory().journal(), Task.SUCCEEDED, outcome(scope, task));
        } else {
            task.note(
                    scope.directory().journal(),
                    Task.FAILED,
                    Map.of(Task.ERROR, begun ? "QEMU has no such job" : "it was cut short before it began"));
        }
        settle(scope, task.disk());
    }

    /** Whether the guest is on what it is to be on, with as many images below. */
    private static boolean isOn(JobScope scope, Task task, Outcome outcome) {
        LiveDisk after = LiveDisk.of(
                scope,
                outcome.live(),
                LiveDisk.find(outcome.live(), task.disk()).orElseThrow());
        Optional<InsertedFacts> inserted =
                scope.await(scope.monitor().blockJobs().inserted(after.alias()));
        return inserted.equals(
                Optional.of(new InsertedFacts(after.node(0), after.chain().size() - 1)));
    }

    private static void markReady(JobScope scope, Task task) {
        DomainDef live = scope.liveDefinition();
        DiskDef disk = LiveDisk.find(live, task.disk()).orElse(null);
        DiskMirror mirror = disk == null ? null : disk.mirror();
        if (disk != null && mirror != null && mirror.ready() == null) {
            DiskMirror ready = new DiskMirror(mirror.job(), "yes", mirror.file(), mirror.format(), mirror.image());
            scope.keepLive(LiveDisk.replaced(live, disk.withMirror(ready)));
        }
    }

    /** The graph has changed: so does what is known of it. */
    private void conclude(JobScope scope, Task task, JournalEntry entry) {
        Journal journal = scope.directory().journal();
        DomainDef live = scope.notation().readLive(entry.fact(Task.LIVE));
        new BitmapCarriage(scope).carry(task, live);
        remove(scope, task.going());
        journal.pass(Task.operation(task.disk()), "removed");
        scope.keepLive(live);
        journal.pass(Task.operation(task.disk()), "kept");
        scope.redefine(scope.notation().read(entry.fact(Task.DEFINITION)));
        journal.pass(Task.operation(task.disk()), "redefined");
        journal.clear(Task.operation(task.disk()));
        left(scope, task, true);
        LOG.info("[{}] {} of disk {} is done", scope.label(), task.kind().id(), task.disk());
        tell(scope.directory().uuid(), task, true, "");
    }

    /** The graph is as it was: so is what is known of it. */
    private void giveUp(JobScope scope, Task task, JournalEntry entry) {
        Journal journal = scope.directory().journal();
        remove(scope, task.coming());
        journal.pass(Task.operation(task.disk()), "cleared");
        @Nullable String error = entry.facts().get(Task.ERROR);
        if (error != null) {
            removeMade(task);
        }
        scope.keepLive(Outcome.without(scope.liveDefinition(), task.disk()));
        journal.clear(Task.operation(task.disk()));
        left(scope, task, false);
        LOG.info(
                "[{}] {} of disk {} ended without effect{}",
                scope.label(),
                task.kind().id(),
                task.disk(),
                error == null ? "" : ": " + error);
        boolean asked = entry.facts().containsKey(Task.ABORTED);
        tell(scope.directory().uuid(), task, false, asked || error == null ? "" : error);
    }

    private static void remove(JobScope scope, List<String> names) {
        for (String name : names) {
            try {
                scope.await(scope.monitor().blocks().removeNode(name));
            } catch (QmpCommandException e) {
                // it is in nobody's way but its file's, and its name is not used again
                LOG.warn("[{}] the block node {} is no longer needed, and stays", scope.label(), name, e);
            }
        }
    }

    /** Only a file that was made for the job, and that does not hold a whole copy. */
    private static void removeMade(Task task) {
        if (task.made() != null) {
            try {
                Files.deleteIfExists(Path.of(task.made()));
            } catch (IOException e) {
                LOG.warn("the file {} was made for a job that came to nothing, and stays", task.made(), e);
            }
        }
    }

    private void tell(UUID domain, Task task, boolean effect, String error) {
        OperationException problem = error.isEmpty()
                ? null
                : new OperationException(
                        domain.toString(),
                        "block-" + task.kind().id(),
                        "finish the job on disk " + task.disk() + ": " + error,
                        null);
        watchers.ended(domain, task.disk(), effect, problem);
    }
}
