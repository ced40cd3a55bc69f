package org.qmp4j.supervisor.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.monitor.BitmapMonitor;

/** What deleting checkpoints comes to. Their bitmaps are removed from every image; no other bitmap depends on them. */
public enum Deletion {
    /** The checkpoint; those after it come after its parent then. */
    ONE,
    /** The checkpoint and all that come after it. */
    WITH_CHILDREN,
    /** All that come after the checkpoint. */
    CHILDREN_ONLY;

    /** The names of those that go. */
    List<String> names(CheckpointSet set, Checkpoint checkpoint) {
        List<String> names = new ArrayList<>();
        if (this != CHILDREN_ONLY) {
            names.add(checkpoint.name());
        }
        if (this != ONE) {
            set.descendants(checkpoint.name()).forEach(child -> names.add(child.name()));
        }
        return names;
    }

    /** The set without those. */
    static CheckpointSet without(CheckpointSet set, List<String> names) {
        CheckpointSet rest = set;
        for (String name : names) {
            rest = rest.without(name);
        }
        return rest;
    }

    /** Where the bitmaps of those are. */
    static List<BitmapMonitor.Address> addresses(CheckpointSet set, List<String> names, List<DiskBitmaps> disks) {
        List<BitmapMonitor.Address> addresses = new ArrayList<>();
        for (String name : names) {
            Checkpoint checkpoint = set.find(name).orElse(null);
            for (CheckpointDisk part : checkpoint == null ? List.<CheckpointDisk>of() : checkpoint.bitmaps()) {
                String bitmap = part.bitmap() == null ? name : part.bitmap();
                disks.stream()
                        .filter(disk -> disk.disk().equals(part.name()))
                        .flatMap(disk -> disk.places(bitmap).stream())
                        .forEach(place -> addresses.add(
                                new BitmapMonitor.Address(place.layer().node(), bitmap)));
            }
        }
        return addresses;
    }
}
