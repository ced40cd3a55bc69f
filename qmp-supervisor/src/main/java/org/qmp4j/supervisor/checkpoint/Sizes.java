package org.qmp4j.supervisor.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** How many bytes were written since a checkpoint. In a job on a guest that runs. */
final class Sizes {
    private final JobScope scope;
    private final List<DiskBitmaps> disks;

    Sizes(JobScope scope) {
        if (!scope.runs()) {
            throw new CheckpointException(
                    scope.label(),
                    "checkpoint-dumpxml",
                    List.of("QEMU alone counts what was written: start the domain, or ask without sizes"));
        }
        this.scope = scope;
        this.disks = new LiveBitmaps(scope).ask();
    }

    /** The checkpoint with sizes for the disks whose bitmaps are good. */
    Checkpoint of(Checkpoint checkpoint) {
        List<CheckpointDisk> counted = new ArrayList<>();
        for (CheckpointDisk disk : checkpoint.disks()) {
            counted.add(disk.takesPart() ? counted(checkpoint, disk) : disk);
        }
        return checkpoint.withDisks(counted);
    }

    private CheckpointDisk counted(Checkpoint checkpoint, CheckpointDisk disk) {
        String bitmap = disk.bitmap() == null ? checkpoint.name() : disk.bitmap();
        for (DiskBitmaps there : disks) {
            if (there.disk().equals(disk.name()) && there.state(bitmap).isUsable()) {
                List<DiskBitmaps.Place> places = there.places(bitmap);
                List<BitmapMonitor.Address> addresses = places.stream()
                        .map(place -> new BitmapMonitor.Address(place.layer().node(), bitmap))
                        .toList();
                long granularity = places.get(0).bitmap().granularity();
                return disk.withSize(scope.await(
                        scope.monitor().bitmaps().count(there.layers().get(0).node(), granularity, addresses)));
            }
        }
        return disk;
    }
}
