package org.qmp4j.supervisor.checkpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * A checkpoint that is about to be made, for whoever makes its bitmaps in a transaction of their own. In a job. From {@link #intend()}
 * on {@link CheckpointSettlement} finishes or forgets it, whichever is true of its bitmaps.
 */
public final class NewCheckpoint {
    private final JobScope scope;
    private final CheckpointSet before;
    private final Bitmaps images;
    private final List<DiskBitmaps> disks;
    private final Checkpoint checkpoint;

    private NewCheckpoint(
            JobScope scope, CheckpointSet before, Bitmaps images, List<DiskBitmaps> disks, Checkpoint checkpoint) {
        this.scope = scope;
        this.images = images;
        this.before = before;
        this.disks = disks;
        this.checkpoint = checkpoint;
    }

    /**
     * What it is to be; nothing is changed.
     *
     * @throws org.qmp4j.supervisor.error.CheckpointException with all that keeps it from being made
     */
    public static NewCheckpoint plan(JobScope scope, CheckpointRequest request, Clock clock) {
        CheckpointSet before = new Store(scope.directory()).read();
        Bitmaps images = Bitmaps.of(scope, CheckpointSettlement.CREATE);
        List<DiskBitmaps> disks = images.ask();
        Checkpoint checkpoint = new Creation(scope.label(), images.definition(), before, disks)
                .of(request, clock, scope.notation().write(scope.definition()));
        return new NewCheckpoint(scope, before, images, disks, checkpoint);
    }

    /** What it is to be. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The bitmaps that are to be made. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public List<BitmapMonitor.Address> bitmaps() {
        List<BitmapMonitor.Address> addresses = new ArrayList<>();
        for (DiskBitmaps disk : disks) {
            if (checkpoint.disk(disk.disk()).filter(CheckpointDisk::takesPart).isPresent()) {
                addresses.add(new BitmapMonitor.Address(disk.layers().get(0).node(), checkpoint.name()));
            }
        }
        return addresses;
    }

    /** Notes that they are about to be made. */
    public void intend() {
        scope.directory()
                .journal()
                .write(
                        CheckpointSettlement.CREATE,
                        "intended",
                        CheckpointSettlement.facts(checkpoint, images, bitmaps()));
    }

    /** Makes its bitmaps, and nothing else at that moment. */
    void make() {
        images.add(bitmaps());
    }

    /** They are made: the checkpoint is there, and it is the current one. */
    public void keep() {
        Journal journal = scope.directory().journal();
        journal.pass(CheckpointSettlement.CREATE, "made");
        new Store(scope.directory()).write(before.with(checkpoint));
        journal.pass(CheckpointSettlement.CREATE, "written");
        journal.clear(CheckpointSettlement.CREATE);
    }
}
