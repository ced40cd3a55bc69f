package org.qmp4j.supervisor.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.blockjob.BackingNames;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.blockjob.NewImage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BackingName;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.monitor.Overlay;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** Overlays for disks of a guest that runs, all put on at one moment. In a job. */
final class LiveSnapshot {
    private final JobScope scope;
    private final SnapshotCare care;
    private final SnapshotOptions options;
    private final Consumer<Path> memory;

    /** @param memory pauses the guest, and writes its state to that file */
    LiveSnapshot(JobScope scope, SnapshotCare care, SnapshotOptions options, Consumer<Path> memory) {
        this.memory = memory;
        this.scope = scope;
        this.care = care;
        this.options = options;
    }

    /** One disk: as it is, and as it will be. */
    private record Step(LiveDisk before, LiveDisk after, SnapshotDiskDef planned, Optional<Path> made) {}

    /**
     * Takes it. With memory the guest stands still from when its state is written until it is on its overlays.
     *
     * @param file where its memory is to be; empty without
     * @param runs whether the guest runs
     * @param metadata the text that is kept; empty when it is not kept
     */
    void take(OverlayPlan plan, Optional<Path> file, boolean runs, String name, String metadata) {
        NewImage maker = new NewImage(scope, Snapshots.CREATE);
        List<Step> steps = new ArrayList<>();
        for (SnapshotDiskDef planned : plan.external()) {
            steps.add(step(planned, maker));
        }
        SnapshotTask task = task(steps, file, runs, name, metadata);
        List<NodeFacts> nodes = scope.await(scope.monitor().blockJobs().activeNodes());
        scope.rollback().push("settle what was begun", () -> care.settle(scope));
        task.note(scope.directory(), SnapshotTask.INTENDED);
        try {
            file.ifPresent(memory);
            List<Overlay> overlays = new ArrayList<>();
            for (Step step : steps) {
                overlays.add(prepare(step, maker, nodes));
            }
            task.note(scope.directory(), SnapshotTask.READY);
            scope.await(scope.monitor().blockJobs().overlay(overlays));
        } catch (QmpException e) {
            throw new OperationException(scope.label(), Snapshots.CREATE, "have QEMU put the new images on", e);
        }
        scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "taken");
        care.settle(scope);
    }

    private Step step(SnapshotDiskDef planned, NewImage maker) {
        BlockJobs.requireIdle(scope, planned.name(), Snapshots.CREATE);
        LiveDisk before = LiveDisk.of(scope, planned.name(), Snapshots.CREATE);
        StorageImage image = planned.image()
                .withIndex(before.freeNumber(scope))
                .withBacking(new BackingStore(before.disk().image()));
        Optional<Path> made = options.reuse() ? Optional.empty() : Optional.ofNullable(maker.file(planned.image()));
        return new Step(before, before.with(scope, image), planned, made);
    }

    private SnapshotTask task(List<Step> steps, Optional<Path> file, boolean runs, String name, String metadata) {
        DomainDef live = scope.liveDefinition();
        DomainDef definition = scope.definition();
        List<String> made = new ArrayList<>();
        file.ifPresent(path -> made.add(path.toString()));
        List<String> nodes = new ArrayList<>();
        for (Step step : steps) {
            definition = Overlaid.definition(definition, step.before().disk(), step.planned());
            live = LiveDisk.replaced(live, step.after().disk());
            step.made().map(Path::toString).ifPresent(made::add);
            nodes.addAll(step.after().names(0, 1));
        }
        Step first = steps.get(0);
        return new SnapshotTask(
                name,
                metadata,
                made,
                nodes,
                first.after().alias() + " " + first.after().node(0),
                file.map(Path::toString).orElse(""),
                file.isPresent() && runs,
                scope.notation().write(live),
                scope.notation().write(definition));
    }

    private Overlay prepare(Step step, NewImage maker, List<NodeFacts> nodes) {
        LiveDisk before = step.before();
        StorageImage old = before.disk().image();
        step.made().ifPresent(file -> {
            maker.make(file, old);
            scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "made");
        });
        NodeFacts facts = nodes.stream()
                .filter(node -> node.name().equals(before.node(0)))
                .findFirst()
                .orElseThrow();
        BackingNames names = new BackingNames(before, nodes);
        String path = OverlayPlan.path(step.planned().image());
        String name = options.relative() && path != null ? names.relative(Path.of(path), 0) : names.absolute(0);
        maker.add(step.after(), facts.size(), new BackingName(name, old.format().driver()), true, !options.reuse());
        scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "added");
        return new Overlay(before.node(0), step.after().node(0), facts.kept());
    }
}
