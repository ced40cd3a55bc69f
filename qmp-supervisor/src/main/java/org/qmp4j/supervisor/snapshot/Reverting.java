package org.qmp4j.supervisor.snapshot;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * The way back to a snapshot. A guest cannot go back in its process: that is ended, and another one begins, with another
 * generation id. Between these steps the domain is stopped, with its disks as they are now or as they were then.
 */
final class Reverting {
    private static final String REVERT = "snapshot-revert";

    private final SnapshotCare care;
    private final SnapshotNotation notation;
    private final SaveImages saves;
    private final Clock clock;
    private final Domain domain;
    private final String name;
    private final RevertOptions options;

    Reverting(
            SnapshotCare care,
            SnapshotNotation notation,
            SaveImages saves,
            Clock clock,
            Domain domain,
            String name,
            RevertOptions options) {
        this.care = care;
        this.notation = notation;
        this.saves = saves;
        this.clock = clock;
        this.domain = domain;
        this.name = name;
        this.options = options;
    }

    CompletionStage<SnapshotDef> run() {
        return domain.run(JobKind.EDIT, scope -> revertible(scope, options.endsProcess()))
                .thenCompose(snapshot -> ended())
                .thenCompose(ended -> domain.mark(GenIdTransition.REVERT_OFFLINE, "snapshot " + name))
                .thenCompose(marked -> domain.run(JobKind.BLOCK, this::goBack))
                .thenCompose(snapshot -> goOn(snapshot).thenApply(on -> snapshot));
    }

    private CompletionStage<?> ended() {
        return domain.liveRecord().isPresent()
                ? domain.stop(StopLadder.abrupt())
                : CompletableFuture.completedFuture(name);
    }

    private SnapshotDef goBack(JobScope scope) {
        care.taken(scope.directory());
        SnapshotDef snapshot = revertible(scope, false);
        DomainDef then = notation.domain(Objects.requireNonNull(snapshot.domain()))
                .withName(scope.definition().name());
        List<SnapshotDiskDef> disks =
                snapshot.disksOrNone().stream().map(Reverting::overlaid).toList();
        OverlayPlan plan = plan(then, disks);
        new StoppedSnapshot(scope, care, REVERT).take(then, plan, SnapshotOptions.STANDARD, name, "");
        return snapshot;
    }

    /** Overlays of a name that no file has: somebody may come back here more than once in a second. */
    private OverlayPlan plan(DomainDef then, List<SnapshotDiskDef> disks) {
        String suffix = name + "-" + clock.instant().getEpochSecond();
        OverlayPlan plan = OverlayPlan.of(then, disks, suffix, REVERT);
        for (int again = 1; isTaken(plan); again++) {
            plan = OverlayPlan.of(then, disks, suffix + "-" + again, REVERT);
        }
        return plan;
    }

    private static boolean isTaken(OverlayPlan plan) {
        return plan.external().stream()
                .flatMap(disk -> Optional.ofNullable(OverlayPlan.path(disk.image())).stream())
                .anyMatch(path -> Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS));
    }

    private static SnapshotDiskDef overlaid(SnapshotDiskDef disk) {
        return new SnapshotDiskDef(
                disk.name(), disk.mode(), null, null, StorageImage.of(new EmptySource(false), ImageFormat.RAW));
    }

    /** From its memory, or from its disks, or not at all. */
    private CompletionStage<?> goOn(SnapshotDef snapshot) {
        boolean paused = options.then() == RevertOptions.Then.PAUSED;
        Optional<Path> memory = memory(snapshot);
        if (memory.isPresent()) {
            return domain.start(saves.kept(memory.get(), domain.definition(), this::withImagesOfToday), paused);
        } else if (options.then() == RevertOptions.Then.AS_IT_WAS) {
            return CompletableFuture.completedFuture(name);
        }
        return paused ? domain.startPaused() : domain.start();
    }

    /** The guest had its disks in its memory file as they were; what is below them now is what headers say. */
    private DomainDef withImagesOfToday(DomainDef saved) {
        ChainDetection chains = new ChainDetection(new ImageFiles());
        DomainDef next = saved;
        for (DiskDef disk : saved.devices().disks()) {
            StorageImage now = LiveDisk.find(domain.definition(), disk.target().dev())
                    .map(DiskDef::image)
                    .orElse(disk.image());
            if (!now.isEmpty()) {
                next = LiveDisk.replaced(next, disk.withImage(chains.detect(now.unnumbered())));
            }
        }
        return next;
    }

    static Optional<Path> memory(SnapshotDef snapshot) {
        SnapshotDef.@Nullable Memory memory = snapshot.memory();
        String file = memory == null || memory.mode() == DiskHandling.Snapshot.NO ? null : memory.file();
        return Optional.ofNullable(file).map(Path::of);
    }

    private SnapshotDef revertible(JobScope scope, boolean mayRun) {
        boolean runs = domain.liveRecord().isPresent();
        if (domain.state() != DomainState.STOPPED && !(runs && mayRun)) {
            throw new DomainStateException(scope.label(), REVERT, domain.state().name(), DomainState.STOPPED.name());
        }
        BlockJobs.requireNone(scope, REVERT);
        SnapshotDef snapshot = Snapshots.require(scope, notation, name, REVERT);
        String problem = problem(scope, snapshot);
        if (problem != null) {
            throw new OperationException(scope.label(), REVERT, "go back to " + name + ": " + problem, null);
        }
        return snapshot;
    }

    private @Nullable String problem(JobScope scope, SnapshotDef snapshot) {
        SnapshotDef.@Nullable Memory memory = snapshot.memory();
        if (snapshot.domain() == null) {
            return "it has no domain";
        } else if (memory != null && memory.mode() == DiskHandling.Snapshot.INTERNAL) {
            return "its memory is inside of an image, and only files are restored here";
        } else if (Deletion.underWay(scope.directory()).equals(Optional.of(name))) {
            return "its deletion is under way, and its disks may not be what they were: delete it again";
        } else if (memory(snapshot).isPresent() && saves.hasManagedSave(domain)) {
            return "the domain has a saved state of its own: start it, or remove that";
        }
        return files(snapshot)
                .filter(file -> !Files.exists(file))
                .findFirst()
                .map(file -> file + " is gone: put it back, or forget the snapshot")
                .orElse(null);
    }

    /** What the domain goes on from: its memory, if that was kept, and the images as they were then. */
    private Stream<Path> files(SnapshotDef snapshot) {
        DomainDef then = notation.domain(Objects.requireNonNull(snapshot.domain()));
        Stream<Path> images = snapshot.disksOrNone().stream()
                .filter(disk -> disk.mode() == DiskHandling.Snapshot.EXTERNAL)
                .flatMap(disk -> LiveDisk.find(then, disk.name()).stream())
                .flatMap(disk -> Optional.ofNullable(OverlayPlan.path(disk.image())).stream())
                .map(Path::of);
        return Stream.concat(memory(snapshot).stream(), images);
    }
}
