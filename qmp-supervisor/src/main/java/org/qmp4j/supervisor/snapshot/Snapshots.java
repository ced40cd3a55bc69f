package org.qmp4j.supervisor.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.saveimage.Keeping;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.saveimage.SaveProgress;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Snapshots of the disks of a domain, running or stopped, and of its memory: each disk goes on in an overlay, and its image stays as
 * it was at that moment. They are kept as libvirt's {@code <domainsnapshot>}. Stages fail with {@link OperationException}, which says what to do.
 */
public final class Snapshots {
    static final String CREATE = "snapshot-create";
    private static final String DELETE = "snapshot-delete";

    private final SnapshotCare care;
    private final SnapshotNotation notation;
    private final Clock clock;
    private final BlockJobs jobs;
    private final SaveImages saves;
    private final ImageUse use;

    /**
     * For the supervisor.
     *
     * @param care the same for all domains, and among those that care for them
     * @param use who goes on from which images: nobody loses one that is needed
     */
    public Snapshots(
            SnapshotCare care, SnapshotNotation notation, Clock clock, BlockJobs jobs, SaveImages saves, ImageUse use) {
        this.care = care;
        this.notation = notation;
        this.clock = clock;
        this.jobs = jobs;
        this.saves = saves;
        this.use = use;
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
     * <p>With memory, which is kept in a file of libvirt's save format, a guest that runs stands still until its state is written.
     *
     * @param asked what is said of it: name, description, disks. Without a name it is the time, in seconds. Its memory is kept
     *     when a file is said for it
     * @return completes with the snapshot, all decided
     */
    public CompletionStage<SnapshotDef> create(Domain domain, SnapshotDef asked, SnapshotOptions options) {
        return make(domain, asked, options, progress -> {}).done();
    }

    /**
     * The same, which may be given up while memory is written.
     *
     * @param progress hears how far that is, some times a second; must not block
     */
    public SnapshotMaking make(
            Domain domain, SnapshotDef asked, SnapshotOptions options, Consumer<SaveProgress> progress) {
        Keeping keeping = new Keeping(progress);
        return new SnapshotMaking(keeping, make(domain, asked, options, keeping));
    }

    private CompletionStage<SnapshotDef> make(
            Domain domain, SnapshotDef asked, SnapshotOptions options, Keeping keeping) {
        return domain.run(JobKind.BLOCK, scope -> {
            DomainDirectory directory = scope.directory();
            boolean runs = domain.liveRecord().isPresent();
            Optional<Path> memory = memory(scope, asked, runs);
            begin(domain, scope, runs);
            long now = clock.instant().getEpochSecond();
            String name = asked.name() == null ? Long.toString(now) : asked.name();
            if (options.noted() && directory.snapshots().read(name).isPresent()) {
                throw new OperationException(
                        scope.label(), CREATE, "call it " + name + ": it has one of that name", null);
            }
            DomainDef subject = runs ? scope.liveDefinition() : scope.definition();
            boolean goes = runs && scope.await(scope.monitor().status()).running();
            OverlayPlan plan = OverlayPlan.of(subject, asked.disksOrNone(), name, CREATE);
            SnapshotDef snapshot = new SnapshotDef(
                    name,
                    asked.description(),
                    state(memory.isPresent(), goes, runs),
                    directory.currentSnapshot().orElse(null),
                    now,
                    memory.map(file -> new SnapshotDef.Memory(DiskHandling.Snapshot.EXTERNAL, file.toString()))
                            .orElseGet(() -> new SnapshotDef.Memory(DiskHandling.Snapshot.NO, null)),
                    plan.disks(),
                    notation.embed(scope.definition()),
                    null,
                    null,
                    null);
            String kept = options.noted() ? name : "";
            String metadata = options.noted() ? notation.write(snapshot) : "";
            if (runs) {
                new LiveSnapshot(scope, care, options, file -> kept(scope, file, goes, keeping))
                        .take(plan, memory, goes, kept, metadata);
            } else {
                new StoppedSnapshot(scope, care, CREATE).take(subject, plan, options, kept, metadata);
            }
            return snapshot;
        });
    }

    private void kept(JobScope scope, Path file, boolean goes, Keeping keeping) {
        saves.keep(
                scope,
                file,
                goes,
                keeping,
                place -> scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "memory-" + place));
    }

    private void begin(Domain domain, JobScope scope, boolean runs) {
        if (!runs && domain.state() != DomainState.STOPPED) {
            throw new DomainStateException(scope.label(), CREATE, domain.state().name(), "running, paused or stopped");
        }
        care.taken(scope.directory());
        if (runs) {
            care.settle(scope);
        }
    }

    /** As libvirt calls the state that a snapshot brings the guest back to. */
    private static String state(boolean withMemory, boolean goes, boolean runs) {
        if (withMemory) {
            return goes ? SnapshotDef.RUNNING : SnapshotDef.PAUSED;
        }
        return runs ? SnapshotDef.DISK_SNAPSHOT : SnapshotDef.SHUTOFF;
    }

    /** Where its memory is to be; empty where it is not kept. */
    private static Optional<Path> memory(JobScope scope, SnapshotDef asked, boolean runs) {
        SnapshotDef.@Nullable Memory memory = asked.memory();
        if (memory == null || memory.mode() == DiskHandling.Snapshot.NO) {
            return Optional.empty();
        }
        String file = memory.file();
        String problem = null;
        if (memory.mode() != DiskHandling.Snapshot.EXTERNAL) {
            problem = "only in a file of its own: say snapshot='external', and the file";
        } else if (file == null || !file.startsWith("/")) {
            problem = "say the absolute path of the file that it is to be in";
        } else if (file.chars().anyMatch(Character::isISOControl)) {
            problem = "a path has no control characters: name another file";
        } else if (!runs) {
            problem = "nothing runs; say <memory snapshot='no'/>";
        } else if (Files.exists(Path.of(file), LinkOption.NOFOLLOW_LINKS)) {
            problem = file + " is there already: remove it, or name another";
        }
        if (problem != null || file == null) {
            throw new OperationException(scope.label(), CREATE, "keep the memory of the guest: " + problem, null);
        }
        return Optional.of(Path.of(file));
    }

    /**
     * Brings a domain back to a snapshot: it is defined as it was then, and its disks go on from there in new overlays; what
     * they were on until now stays where it is. A guest whose memory was kept goes on from there, in a new process; any other boots
     * when it is started next, or at once when that is asked for. It has another generation id then, as its policy says.
     *
     * @return completes with the snapshot; or with {@link DomainStateException} while it runs, unless its process is to be ended
     */
    public CompletionStage<SnapshotDef> revert(Domain domain, String name, RevertOptions options) {
        return new Reverting(care, notation, saves, clock, domain, name, options).run();
    }

    /** The same for a domain that is stopped; see {@link RevertOptions#STANDARD}. */
    public CompletionStage<SnapshotDef> revert(Domain domain, String name) {
        return revert(domain, name, RevertOptions.STANDARD);
    }

    /**
     * Deletes a snapshot, of a domain that runs or is stopped: each of its overlays and what it is over become one image, which has
     * what the guest sees. What somebody else needs, another snapshot or domain, stays as it is. The image that has left the chain
     * stays where it is, and so does the file of its memory.
     *
     * @return completes with what it was, when all is done; a deletion that was cut short goes on when the root is opened, or this is
     *     called again
     */
    public CompletionStage<SnapshotDef> delete(Domain domain, String name) {
        Merging merging = new Merging(notation, jobs, use, domain);
        return domain.run(JobKind.BLOCK, scope -> merging.begin(scope, name))
                .thenCompose(deletion -> merging.run(deletion, 0)
                        .thenCompose(done -> domain.run(JobKind.EDIT, scope -> finished(scope, merging, deletion))));
    }

    private SnapshotDef finished(JobScope scope, Merging merging, Deletion deletion) {
        DomainDirectory directory = scope.directory();
        directory.journal().pass(Deletion.OPERATION, "merged");
        Optional<SnapshotDef> deleted =
                directory.snapshots().read(deletion.name()).map(notation::read);
        if (deleted.isPresent()) {
            for (SnapshotDef other : all(directory)) {
                SnapshotDef moved = merging.moved(other, deleted.get(), deletion);
                if (!moved.equals(other)) {
                    directory.snapshots().write(String.valueOf(other.name()), notation.write(moved));
                    directory.journal().pass(Deletion.OPERATION, "moved");
                }
            }
            forget(scope, deletion.name());
        }
        directory.journal().clear(Deletion.OPERATION);
        return deleted.orElseGet(() -> SnapshotDef.named(deletion.name(), null));
    }

    /** For the supervisor: deletions that were cut short go on. What keeps one from it is logged, and it goes on as soon as it can. */
    public void goOn(Collection<Domain> domains) {
        for (Domain domain : domains) {
            boolean cutShort = domain.underWay().stream()
                    .anyMatch(entry -> entry.operation().equals(Deletion.OPERATION));
            if (cutShort) {
                new CutDeletion(domain, () -> goOn(domain)).goOn();
            }
        }
    }

    private CompletionStage<?> goOn(Domain domain) {
        return domain.run(JobKind.EDIT, scope -> Deletion.underWay(scope.directory()))
                .thenCompose(name -> name.isPresent()
                        ? delete(domain, name.get())
                        : CompletableFuture.completedFuture(SnapshotDef.named(null, null)));
    }

    /** How far a snapshot is that is writing the memory of its guest, whichever process does it; empty when there is none. */
    public Optional<SaveProgress> underWay(Domain domain) {
        return domain.underWay().stream()
                .filter(entry -> entry.operation().equals(SnapshotTask.SNAPSHOT)
                        && entry.step().equals(SnapshotTask.INTENDED)
                        && !SnapshotTask.of(entry).memory().isEmpty())
                .findFirst()
                .map(entry -> {
                    Path file = Path.of(SnapshotTask.of(entry).memory());
                    long memory = domain.definition().memory().totalKib() << 10;
                    return new SaveProgress(CREATE, file, entry.at(), size(file), memory);
                });
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
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
     * Forgets a snapshot without {@link #delete merging} anything, and leaves all images where they are; those that were made on it are on its parent then.
     *
     * @return completes with what it was
     */
    public CompletionStage<SnapshotDef> forget(Domain domain, String name) {
        return domain.run(JobKind.EDIT, scope -> forget(scope, name));
    }

    private SnapshotDef forget(JobScope scope, String name) {
        DomainDirectory directory = scope.directory();
        SnapshotDef snapshot = require(scope, notation, name, DELETE);
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

    static SnapshotDef require(JobScope scope, SnapshotNotation notation, String name, String operation) {
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
