package org.qmp4j.supervisor.snapshot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Snapshots of the disks of a domain, running or stopped: each disk goes on in an overlay, and its image stays as it was at that
 * moment. They are kept as libvirt's {@code <domainsnapshot>}. Stages fail with {@link OperationException}, which says what to do.
 */
public final class Snapshots {
    static final String CREATE = "snapshot-create";
    private static final String DELETE = "snapshot-delete";
    private static final String REVERT = "snapshot-revert";

    private final SnapshotCare care;
    private final SnapshotNotation notation;
    private final Clock clock;

    /** @param care the same for all domains, and among those that care for them */
    public Snapshots(SnapshotCare care, SnapshotNotation notation, Clock clock) {
        this.care = care;
        this.notation = notation;
        this.clock = clock;
    }

    /** What a text asks for. */
    public SnapshotDef read(String xml) {
        return notation.read(xml);
    }

    /** The text of a snapshot. */
    public String write(SnapshotDef snapshot) {
        return notation.write(snapshot);
    }

    /**
     * Makes a snapshot: overlays for all disks that are written to, at one moment, all or none.
     *
     * @param asked what is said of it: name, description, disks. Without a name it is the time, in seconds. What is said of its
     *     memory must be nothing, or that it is not kept
     * @return completes with the snapshot, all decided
     */
    public CompletionStage<SnapshotDef> create(Domain domain, SnapshotDef asked, SnapshotOptions options) {
        return domain.run(JobKind.BLOCK, scope -> {
            refuseMemory(scope, asked);
            DomainDirectory directory = scope.directory();
            boolean runs = domain.liveRecord().isPresent();
            if (!runs && domain.state() != DomainState.STOPPED) {
                throw new DomainStateException(
                        scope.label(), CREATE, domain.state().name(), "running, paused or stopped");
            }
            care.taken(directory);
            if (runs) {
                care.settle(scope);
            }
            long now = clock.instant().getEpochSecond();
            String name = asked.name() == null ? Long.toString(now) : asked.name();
            if (options.noted() && directory.snapshots().read(name).isPresent()) {
                throw new OperationException(
                        scope.label(), CREATE, "call it " + name + ": it has one of that name", null);
            }
            DomainDef subject = runs ? scope.liveDefinition() : scope.definition();
            OverlayPlan plan = OverlayPlan.of(subject, asked.disksOrNone(), name, CREATE);
            SnapshotDef snapshot = new SnapshotDef(
                    name,
                    asked.description(),
                    runs ? SnapshotDef.DISK_SNAPSHOT : SnapshotDef.SHUTOFF,
                    directory.currentSnapshot().orElse(null),
                    now,
                    new SnapshotDef.Memory(DiskHandling.Snapshot.NO, null),
                    plan.disks(),
                    notation.embed(scope.definition()),
                    null,
                    null,
                    null);
            String kept = options.noted() ? name : "";
            String metadata = options.noted() ? notation.write(snapshot) : "";
            if (runs) {
                new LiveSnapshot(scope, care, options).take(plan, kept, metadata);
            } else {
                new StoppedSnapshot(scope, care, CREATE).take(subject, plan, options, kept, metadata);
            }
            return snapshot;
        });
    }

    private static void refuseMemory(JobScope scope, SnapshotDef asked) {
        SnapshotDef.@Nullable Memory memory = asked.memory();
        if (memory != null && memory.mode() != DiskHandling.Snapshot.NO) {
            throw new OperationException(
                    scope.label(),
                    CREATE,
                    "keep the memory of the guest: a snapshot has disks alone here; say <memory snapshot='no'/>, or save the"
                            + " domain",
                    null);
        }
    }

    /**
     * Brings a stopped domain back to a snapshot: it is defined as it was then, and its disks go on from there in new overlays; what
     * they were on until now stays where it is. Its next start gives it another generation id, as its policy says.
     *
     * @return completes with the snapshot; or with {@link DomainStateException} unless it is stopped
     */
    public CompletionStage<SnapshotDef> revert(Domain domain, String name) {
        return domain.run(JobKind.EDIT, scope -> revertible(scope, domain, name))
                .thenCompose(snapshot -> domain.mark(GenIdTransition.REVERT_OFFLINE, "snapshot " + name))
                .thenCompose(marked -> domain.run(JobKind.BLOCK, scope -> {
                    care.taken(scope.directory());
                    SnapshotDef snapshot = revertible(scope, domain, name);
                    DomainDef then = notation.domain(Objects.requireNonNull(snapshot.domain()))
                            .withName(scope.definition().name());
                    List<SnapshotDiskDef> disks = snapshot.disksOrNone().stream()
                            .map(disk -> new SnapshotDiskDef(
                                    disk.name(),
                                    disk.mode(),
                                    null,
                                    null,
                                    StorageImage.of(new EmptySource(false), ImageFormat.RAW)))
                            .toList();
                    String suffix = name + "-" + clock.instant().getEpochSecond();
                    OverlayPlan plan = OverlayPlan.of(then, disks, suffix, REVERT);
                    new StoppedSnapshot(scope, care, REVERT).take(then, plan, SnapshotOptions.STANDARD, name, "");
                    return snapshot;
                }));
    }

    private SnapshotDef revertible(JobScope scope, Domain domain, String name) {
        if (domain.state() != DomainState.STOPPED) {
            throw new DomainStateException(scope.label(), REVERT, domain.state().name(), DomainState.STOPPED.name());
        }
        SnapshotDef snapshot = require(scope, name, REVERT);
        SnapshotDef.@Nullable Memory memory = snapshot.memory();
        boolean disksAlone = memory == null || memory.mode() == DiskHandling.Snapshot.NO;
        if (snapshot.domain() == null || !disksAlone) {
            throw new OperationException(
                    scope.label(),
                    REVERT,
                    "go back to " + name + ": "
                            + (disksAlone ? "it has no domain" : "it has memory, which is not restored here"),
                    null);
        }
        return snapshot;
    }

    /** All that are kept, by their names. */
    public CompletionStage<List<SnapshotDef>> list(Domain domain) {
        return domain.run(JobKind.EDIT, scope -> all(scope.directory()));
    }

    private List<SnapshotDef> all(DomainDirectory directory) {
        List<SnapshotDef> all = new ArrayList<>();
        for (String name : directory.snapshots().names()) {
            directory.snapshots().read(name).map(notation::read).ifPresent(all::add);
        }
        return all;
    }

    /** The one of that name; empty when there is none. */
    public CompletionStage<Optional<SnapshotDef>> find(Domain domain, String name) {
        return domain.run(
                JobKind.EDIT, scope -> scope.directory().snapshots().read(name).map(notation::read));
    }

    /** The name of the one that the domain goes on from; empty when there is none. */
    public CompletionStage<Optional<String>> current(Domain domain) {
        return domain.run(JobKind.EDIT, scope -> scope.directory().currentSnapshot());
    }

    /**
     * Forgets a snapshot, and leaves all images where they are; those that were made on it are on its parent then.
     *
     * @return completes with what it was
     */
    public CompletionStage<SnapshotDef> forget(Domain domain, String name) {
        return domain.run(JobKind.EDIT, scope -> forget(scope, name));
    }

    private SnapshotDef forget(JobScope scope, String name) {
        DomainDirectory directory = scope.directory();
        SnapshotDef snapshot = require(scope, name, DELETE);
        for (SnapshotDef child : all(directory)) {
            if (name.equals(child.parent())) {
                directory
                        .snapshots()
                        .write(String.valueOf(child.name()), notation.write(child.withParent(snapshot.parent())));
            }
        }
        if (directory.currentSnapshot().equals(Optional.of(name))) {
            directory.writeCurrentSnapshot(Optional.ofNullable(snapshot.parent()));
        }
        directory.snapshots().delete(name);
        directory.journal().pass(SnapshotTask.SNAPSHOT, "forgotten");
        return snapshot;
    }

    SnapshotDef require(JobScope scope, String name, String operation) {
        return scope.directory()
                .snapshots()
                .read(name)
                .map(notation::read)
                .orElseThrow(() -> new OperationException(
                        scope.label(),
                        operation,
                        "find its snapshot " + name + ": it has "
                                + scope.directory().snapshots().names(),
                        null));
    }
}
