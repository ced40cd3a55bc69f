package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.monitor.BackingName;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.JobTicket;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** Begins a job on a disk of a guest that runs. In a job; what fails goes the way of what is cut short. */
final class Beginning {
    private final JobScope scope;
    private final Settling settling;
    private final Unharmed unharmed;
    private final LiveDisk disk;
    private final String operation;
    private final BlockJobMonitor jobs;
    private final Journal journal;

    Beginning(JobScope scope, Settling settling, ImageNeeds needs, String target, String operation) {
        this.scope = scope;
        this.unharmed = new Unharmed(scope, needs, target, operation);
        this.settling = settling;
        this.operation = operation;
        settling.settle(scope, target);
        this.disk = LiveDisk.of(scope, target, operation);
        this.jobs = scope.monitor().blockJobs();
        this.journal = scope.directory().journal();
        BlockJobs.requireIdle(scope, target, operation);
        scope.await(jobs.activeNodes());
    }

    private OperationException refusal(String why) {
        return LiveDisk.refusal(scope, operation, target(), why);
    }

    private String target() {
        return disk.disk().target().dev();
    }

    private JobTicket ticket(Task task, long speed) {
        return new JobTicket(task.id(), speed, disk.masksProtocols());
    }

    private int number(int depth) {
        Integer number = disk.chain().get(depth).index();
        return number == null ? 0 : number;
    }

    BlockJob pull(Optional<LayerAddress> base, long speed) {
        int depth = base.map(address -> disk.depth(scope, address, operation))
                .orElse(disk.chain().size());
        if (disk.chain().size() == 1 || depth == 0) {
            throw refusal(
                    "there is nothing between its top and " + (depth == 0 ? "that base" : "the end of its chain"));
        }
        boolean based = base.isPresent();
        Task task = new Task(
                BlockJobKind.PULL,
                target(),
                number(0),
                based ? number(depth) : 0,
                disk.names(1, depth),
                List.of(),
                null);
        begin(task);
        String name = based ? names().like(0, depth) : null;
        String node = based ? disk.node(depth) : null;
        return start(task, () -> jobs.stream(ticket(task, speed), disk.node(0), node, name));
    }

    BlockJob commit(Optional<LayerAddress> topAddress, Optional<LayerAddress> baseAddress, long speed) {
        int top = topAddress.map(one -> disk.depth(scope, one, operation)).orElse(0);
        int base = baseAddress
                .map(one -> disk.depth(scope, one, operation))
                .orElse(disk.chain().size() - 1);
        if (base <= top) {
            throw refusal("what is committed must be above what it is committed into: depth " + top
                    + " is not above depth " + base);
        }
        boolean active = top == 0;
        unharmed.commit(disk.chain(), top, base);
        Task task = new Task(
                active ? BlockJobKind.ACTIVE_COMMIT : BlockJobKind.COMMIT,
                target(),
                active ? number(0) : number(top - 1),
                number(base),
                disk.names(top, base),
                List.of(),
                null);
        begin(task);
        if (active) {
            mirror("active-commit", disk.chain().get(base));
        }
        String name = active ? null : names().like(top - 1, base);
        return start(task, () -> jobs.commit(ticket(task, speed), disk.node(0), disk.node(top), disk.node(base), name));
    }

    BlockJob copy(CopyTarget target, long speed) {
        NewImage maker = new NewImage(scope, operation);
        Path file = target.reuse() ? null : maker.file(target.image());
        if (target.reuse()) {
            unharmed.overwrite(target.image());
        }
        CopyChain chain = chain(target);
        StorageImage image = numbered(chain);
        LiveDisk after = disk.with(scope, image);
        int own = chain.own().size();
        Task task = new Task(
                BlockJobKind.COPY,
                target(),
                number(0),
                image.index() == null ? 0 : image.index(),
                disk.names(0, chain.going()),
                after.names(0, own),
                file == null ? null : file.toString());
        List<NodeFacts> nodes = scope.await(jobs.nodes());
        begin(task);
        if (file != null) {
            maker.make(file, disk.chain().get(0));
            pass("made");
        }
        mirror("copy", image);
        long size = nodes.stream()
                .filter(node -> node.name().equals(disk.node(0)))
                .mapToLong(NodeFacts::size)
                .sum();
        wrapped("give QEMU the images that it is copied to", () -> {
            for (ObjectNode below : after.options(after.names(1, own))) {
                scope.await(scope.monitor().blocks().addNode(below));
                pass("below");
            }
            maker.add(after, size, backing(image, chain, nodes), image.endsChain(), !target.reuse());
        });
        pass("added");
        return start(task, () -> jobs.mirror(ticket(task, speed), disk.node(0), after.node(0), target.shallow()));
    }

    private CopyChain chain(CopyTarget target) {
        try {
            return CopyChain.of(new ImageFiles(), target, disk.chain());
        } catch (ChainException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private StorageImage numbered(CopyChain chain) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> data = new ArrayList<>();
        for (StorageImage one : chain.own()) {
            numbers.add(disk.freeNumber(scope));
            data.add(one.dataStore() == null ? 0 : disk.freeNumber(scope));
        }
        return chain.numbered(numbers, data);
    }

    /** What is to stand in a new image as below it. */
    private @Nullable BackingName backing(StorageImage image, CopyChain chain, List<NodeFacts> nodes) {
        StorageImage below = image.below();
        if (below == null) {
            return null;
        }
        String name =
                chain.own().size() == 1 ? new BackingNames(disk, nodes).absolute(chain.going()) : BackingText.of(below);
        return new BackingName(name, below.format().driver());
    }

    private BackingNames names() {
        return new BackingNames(disk, scope.await(jobs.nodes()));
    }

    private void begin(Task task) {
        scope.rollback().push("settle what was begun", () -> settling.settle(scope, task.disk()));
        task.note(journal, Task.INTENDED);
    }

    private void pass(String place) {
        journal.pass(Task.operation(target()), place);
    }

    private void mirror(String job, StorageImage image) {
        DiskMirror mirror = new DiskMirror(job, null, null, null, image);
        scope.keepLive(LiveDisk.replaced(disk.live(), disk.disk().withMirror(mirror)));
        pass("mirrored");
    }

    private BlockJob start(Task task, Supplier<CompletionStage<?>> command) {
        settling.watchers().begun(scope.directory().uuid(), task.disk());
        task.note(journal, Task.BEGUN);
        try {
            wrapped("begin the job in QEMU", () -> scope.await(command.get()));
        } catch (OperationException e) {
            // it has not: what was made for it can go
            task.note(journal, Task.INTENDED);
            throw e;
        }
        pass("running");
        return new BlockJob(task.disk(), task.kind(), task.id(), "running", 0, 0, Optional.empty());
    }

    private void wrapped(String step, Runnable action) {
        try {
            action.run();
        } catch (QmpException e) {
            throw new OperationException(scope.label(), operation, step + " for disk " + target(), e);
        }
    }
}
