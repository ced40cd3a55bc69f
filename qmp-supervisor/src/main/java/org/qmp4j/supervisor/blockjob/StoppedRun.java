package org.qmp4j.supervisor.blockjob;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Work on the images of a domain that is stopped, from its beginning to its end: on one disk, or on several, which then are one. All is
 * copied first, one disk after the other; then headers are changed, and last the definition is, once. In a job.
 */
final class StoppedRun {
    private final JobScope scope;
    private final Watchers watchers;
    private final String operation;
    private final Consumer<List<BlockJob>> begun;
    private final Journal journal;
    private final UUID uuid;

    /** @param begun hears of the jobs when the work begins */
    StoppedRun(JobScope scope, Watchers watchers, String operation, Consumer<List<BlockJob>> begun) {
        this.scope = scope;
        this.watchers = watchers;
        this.operation = operation;
        this.begun = begun;
        this.journal = scope.directory().journal();
        this.uuid = scope.directory().uuid();
    }

    List<BlockJob> run(List<StoppedPlan> plans) {
        requireApart(plans);
        DomainDef next = scope.definition();
        for (StoppedPlan plan : plans) {
            next = LiveDisk.replaced(next, plan.disk().disk().withImage(plan.next()));
        }
        boolean switches = plans.stream().anyMatch(StoppedPlan::switches);
        String definition = switches ? scope.notation().write(next) : "";
        note(plans, Task.INTENDED, definition);
        plans.forEach(plan -> plan.task().note(journal, Task.INTENDED));
        scope.directory().imagesAtStop().delete();
        List<Work> works = begin(plans);
        try {
            List<StoppedTask> tasks = new ArrayList<>();
            for (int number = 0; number < plans.size(); number++) {
                tasks.add(copy(plans.get(number), works.get(number)));
            }
            plans.forEach(plan -> plan.linking().run());
            plans.forEach(plan -> pass(plan, "switched"));
            decide(plans, tasks, definition);
            if (switches) {
                scope.redefine(next);
            }
            plans.forEach(plan -> pass(plan, "redefined"));
            end(plans);
        } catch (RuntimeException e) {
            undo(plans, works.get(0), e);
            throw e;
        }
        plans.forEach(plan -> watchers.ended(uuid, plan.target(), plan.switches(), null));
        return plans.stream().map(StoppedPlan::job).toList();
    }

    private void requireApart(List<StoppedPlan> plans) {
        for (StoppedPlan one : plans) {
            for (StoppedPlan other : plans) {
                List<Path> both = one.target().equals(other.target()) ? List.of() : one.inTheWayOf(other);
                if (!both.isEmpty()) {
                    throw LiveDisk.refusal(
                            scope,
                            operation,
                            one.target(),
                            both.get(0) + " is written to, and disk " + other.target()
                                    + " is changed with it and has that image too: do one after the other");
                }
            }
        }
    }

    private void note(List<StoppedPlan> plans, String step, String definition) {
        if (plans.size() > 1) {
            List<String> disks = plans.stream().map(StoppedPlan::target).toList();
            StoppedGroup.note(journal, step, disks, definition);
        }
    }

    private void pass(StoppedPlan plan, String place) {
        journal.pass(StoppedTask.operation(plan.target()), place);
    }

    private List<Work> begin(List<StoppedPlan> plans) {
        List<Work> works = new ArrayList<>();
        for (StoppedPlan plan : plans) {
            long size = plan.disk().headers().get(0).virtualSize();
            works.add(works.isEmpty() ? new Work(size) : works.get(0).beside(size));
            watchers.begun(uuid, plan.target(), works.get(works.size() - 1));
        }
        begun.accept(plans.stream().map(StoppedPlan::job).toList());
        return works;
    }

    private StoppedTask copy(StoppedPlan plan, Work work) {
        StoppedTask kept = kept(plan);
        plan.copying().with(kept, work);
        if (work.isCalledOff()) {
            throw new OperationException(scope.label(), operation, "go on: it was called off", null);
        }
        return kept;
    }

    private StoppedBitmaps bitmaps(StoppedPlan plan) {
        String emulator = scope.definition().devices().emulator();
        return new StoppedBitmaps(scope, plan.disk(), new ImageTool(emulator, scope.label(), operation));
    }

    private StoppedTask kept(StoppedPlan plan) {
        boolean none = plan.keeping().depths().stream()
                .allMatch(depth -> plan.disk().headers().get(depth).bitmaps().isEmpty());
        if (none) {
            return plan.task();
        }
        StoppedTask kept = plan.task().withKept(bitmaps(plan).keep(plan.keeping()));
        kept.note(journal, Task.INTENDED);
        pass(plan, "kept");
        return kept;
    }

    private void decide(List<StoppedPlan> plans, List<StoppedTask> tasks, String definition) {
        if (plans.size() > 1) {
            note(plans, Task.SUCCEEDED, definition);
        } else {
            tasks.get(0).note(journal, Task.SUCCEEDED, Map.of());
        }
    }

    private void end(List<StoppedPlan> plans) {
        for (StoppedPlan plan : plans) {
            bitmaps(plan).forgetAll(plan.task().images().size());
            journal.clear(StoppedTask.operation(plan.target()));
        }
        if (plans.size() > 1) {
            journal.clear(StoppedGroup.OPERATION);
        }
    }

    /** One that says what went wrong itself says it best. */
    private OperationException problem(StoppedPlan plan, RuntimeException cause) {
        return cause instanceof OperationException known
                ? known
                : new OperationException(scope.label(), operation, "finish the work on disk " + plan.target(), cause);
    }

    private void undo(List<StoppedPlan> plans, Work work, RuntimeException cause) {
        boolean done = false;
        try {
            Optional<String> changed = StoppedTask.settle(scope.directory());
            changed.ifPresent(text -> scope.redefine(scope.notation().read(text)));
            done = changed.isPresent();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        for (StoppedPlan plan : plans) {
            boolean asked = done || work.isCalledOff();
            watchers.ended(uuid, plan.target(), done, asked ? null : problem(plan, cause));
        }
    }
}
