package org.qmp4j.supervisor.checkpoint;

import java.util.List;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** What is known of what a guest that runs wrote since its checkpoints, asked for once. In a job. */
public final class KnownWrites {
    private final CheckpointSet set;
    private final List<DiskBitmaps> disks;

    private KnownWrites(CheckpointSet set, List<DiskBitmaps> disks) {
        this.set = set;
        this.disks = disks;
    }

    /**
     * The bitmaps that note what was written to a disk.
     *
     * @param granularity bytes per bit
     * @param bitmaps one in each image that has it, from the top
     */
    @SuppressWarnings("exports") // for features, which see every room below them
    public record Bitmaps(long granularity, List<BitmapMonitor.Address> bitmaps) {
        public Bitmaps {
            bitmaps = List.copyOf(bitmaps);
        }
    }

    /** Asks QEMU. */
    public static KnownWrites of(JobScope scope) {
        return new KnownWrites(new Store(scope.directory()).read(), new LiveBitmaps(scope).ask());
    }

    /** Whether what was written to a disk since a checkpoint is known, and why. */
    public Verification.Verdict verdict(String disk, String since) {
        return Verification.verdicts(set, disks, since).stream()
                .filter(verdict -> verdict.disk().equals(disk))
                .findFirst()
                .orElseGet(() -> new Verification.Verdict(disk, false, "the guest has no such disk"));
    }

    /** Where that is noted. @throws IllegalStateException when it is not known */
    public Bitmaps since(String disk, String since) {
        Checkpoint checkpoint = set.find(since).orElseThrow(IllegalStateException::new);
        String bitmap = checkpoint.disk(disk).map(CheckpointDisk::bitmap).orElse(since);
        List<DiskBitmaps.Place> places = disks.stream()
                .filter(one -> one.disk().equals(disk))
                .flatMap(one -> one.places(bitmap).stream())
                .toList();
        if (places.isEmpty()) {
            throw new IllegalStateException("no bitmap '" + bitmap + "' on disk " + disk);
        }
        return new Bitmaps(
                places.get(0).bitmap().granularity(),
                places.stream()
                        .map(place -> new BitmapMonitor.Address(place.layer().node(), bitmap))
                        .toList());
    }
}
