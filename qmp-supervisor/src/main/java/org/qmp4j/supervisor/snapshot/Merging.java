package org.qmp4j.supervisor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Deletes a snapshot: its overlays and what they are over become one image each. The overlay goes down into what is below it, unless
 * somebody else needs that as it is; then what is below goes up into the overlay, if that is the top. What was cut short goes on
 * from where it is: what has been merged is seen in the chain.
 */
final class Merging {
    private static final String DELETE = "snapshot-delete";

    private final SnapshotNotation notation;
    private final BlockJobs jobs;
    private final ImageUse use;
    private final Domain domain;
    private final ChainDetection chains = new ChainDetection(new ImageFiles());

    Merging(SnapshotNotation notation, BlockJobs jobs, ImageUse use, Domain domain) {
        this.notation = notation;
        this.jobs = jobs;
        this.use = use;
        this.domain = domain;
    }

    /** What is to be done, noted; what an earlier supervisor has noted, if it is about the same snapshot. */
    Deletion begin(JobScope scope, String name) {
        Optional<Deletion> before = Deletion.of(scope.directory());
        if (before.isPresent()) {
            if (!before.get().name().equals(name)) {
                throw refusal(
                        scope, name, "the deletion of " + before.get().name() + " is under way: delete that again");
            }
            return before.get();
        }
        SnapshotDef snapshot = Snapshots.require(scope, notation, name, DELETE);
        KeptElement then = snapshot.domain();
        if (then == null) {
            throw refusal(scope, name, "it has no domain: forget it, which leaves all images where they are");
        }
        List<Deletion.Merge> merges = new ArrayList<>();
        for (SnapshotDiskDef planned : snapshot.disksOrNone()) {
            String overlay = OverlayPlan.path(planned.image());
            if (overlay != null) {
                merges.add(merge(scope, name, planned.name(), overlay, notation.domain(then)));
            }
        }
        for (Deletion.Merge merge : merges) {
            BlockJobs.requireIdle(scope, merge.disk(), DELETE);
        }
        Deletion deletion = new Deletion(name, merges);
        deletion.note(scope.directory());
        return deletion;
    }

    private Deletion.Merge merge(JobScope scope, String name, String disk, String overlay, DomainDef then) {
        List<String> chain = chain(scope, disk);
        int depth = chain.indexOf(overlay);
        String base = LiveDisk.find(then, disk)
                .map(DiskDef::image)
                .map(OverlayPlan::path)
                .orElse("");
        if (depth < 0 || depth + 1 >= chain.size() || !chain.get(depth + 1).equals(base)) {
            throw refusal(
                    scope,
                    name,
                    "disk " + disk + " does not go on in " + overlay + " over " + base
                            + ": forget it, which leaves all images where they are");
        }
        List<String> needed = use.needing(scope, disk, name, overlay, base);
        if (!needed.isEmpty() && depth > 0) {
            throw refusal(
                    scope,
                    name,
                    base + " is needed as it is by " + String.join(", ", needed) + ", and " + overlay
                            + " is not the top of disk " + disk + ": delete what is over it first");
        }
        return new Deletion.Merge(disk, needed.isEmpty(), overlay, base);
    }

    /** The images of a disk, from the top: of one that runs as it runs, else as its definition and headers have it. */
    private List<String> chain(JobScope scope, String disk) {
        boolean runs = domain.liveRecord().isPresent();
        DomainDef now = runs ? scope.liveDefinition() : scope.definition();
        StorageImage top = LiveDisk.find(now, disk)
                .map(DiskDef::image)
                .orElseThrow(() -> refusal(scope, disk, "the domain has no such disk any more"));
        return paths(runs ? top : chains.detect(top));
    }

    private static List<String> paths(StorageImage top) {
        return top.chain().stream()
                .map(image -> Optional.ofNullable(OverlayPlan.path(image)).orElse("?"))
                .toList();
    }

    /** Merges what is not merged yet, one disk after the other. */
    CompletionStage<Boolean> run(Deletion deletion, int next) {
        if (next >= deletion.merges().size()) {
            return CompletableFuture.completedFuture(true);
        }
        Deletion.Merge merge = deletion.merges().get(next);
        return merged(merge).thenCompose(done -> run(deletion, next + 1));
    }

    private CompletionStage<Boolean> merged(Deletion.Merge merge) {
        return jobs.jobs(domain)
                .thenApply(found -> found.stream()
                        .filter(job -> job.disk().equals(merge.disk()))
                        .findFirst())
                .thenCompose(found -> found.isPresent() ? ended(found.get()) : CompletableFuture.completedFuture(true))
                .thenCompose(settled -> domain.run(JobKind.EDIT, scope -> isMerged(chain(scope, merge.disk()), merge)))
                .thenCompose(done -> done ? CompletableFuture.completedFuture(true) : begun(merge));
    }

    private static boolean isMerged(List<String> chain, Deletion.Merge merge) {
        int depth = chain.indexOf(merge.overlay());
        return depth < 0 || depth + 1 >= chain.size() || !chain.get(depth + 1).equals(merge.base());
    }

    private CompletionStage<Boolean> begun(Deletion.Merge merge) {
        CompletionStage<BlockJob> begun = merge.down()
                ? jobs.commit(
                        domain, merge.disk(), at(merge.disk(), merge.overlay()), at(merge.disk(), merge.base()), 0)
                : domain.run(JobKind.EDIT, scope -> below(chain(scope, merge.disk()), merge))
                        .thenCompose(base ->
                                jobs.pull(domain, merge.disk(), base.flatMap(path -> at(merge.disk(), path)), 0));
        return begun.thenCompose(this::ended).thenApply(effect -> {
            if (!effect) {
                throw new OperationException(
                        domain.definition().label(),
                        DELETE,
                        "merge " + merge.overlay() + " and " + merge.base()
                                + ": the job was called off; delete the snapshot again",
                        null);
            }
            return true;
        });
    }

    private static Optional<String> below(List<String> chain, Deletion.Merge merge) {
        int depth = chain.indexOf(merge.base()) + 1;
        return depth < chain.size() ? Optional.of(chain.get(depth)) : Optional.empty();
    }

    private static Optional<LayerAddress> at(String disk, String path) {
        return Optional.of(new LayerAddress.InFile(Optional.of(disk), path));
    }

    private CompletionStage<Boolean> ended(BlockJob job) {
        return job.waits()
                ? jobs.ready(domain, job.disk())
                        .thenCompose(ready ->
                                ready ? jobs.pivot(domain, job.disk()) : CompletableFuture.completedFuture(false))
                : jobs.ended(domain, job.disk());
    }

    /** Other snapshots that were on an overlay that has gone down are on what it has gone into. */
    SnapshotDef moved(SnapshotDef other, SnapshotDef deleted, Deletion deletion) {
        KeptElement then = other.domain();
        KeptElement gone = deleted.domain();
        if (then == null || gone == null) {
            return other;
        }
        DomainDef bases = notation.domain(gone);
        DomainDef before = notation.domain(then);
        DomainDef next = before;
        for (DiskDef disk : before.devices().disks()) {
            StorageImage image = disk.image();
            for (Deletion.Merge merge : deletion.merges()) {
                StorageImage base =
                        LiveDisk.find(bases, merge.disk()).map(DiskDef::image).orElseThrow();
                image = merge.down() ? without(image, merge, base) : image;
            }
            next = LiveDisk.replaced(next, disk.withImage(image));
        }
        return next.equals(before) ? other : other.withDomain(notation.embed(next));
    }

    private static StorageImage without(StorageImage image, Deletion.Merge merge, StorageImage base) {
        StorageImage below = image.below();
        if (merge.overlay().equals(OverlayPlan.path(image))) {
            return below == null ? base : below;
        }
        return below == null ? image : image.withBacking(new BackingStore(without(below, merge, base)));
    }

    private static OperationException refusal(JobScope scope, String name, String why) {
        return new OperationException(scope.label(), DELETE, "delete " + name + ": " + why, null);
    }
}
