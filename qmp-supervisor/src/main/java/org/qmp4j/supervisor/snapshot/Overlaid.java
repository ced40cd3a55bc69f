package org.qmp4j.supervisor.snapshot;

import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.StorageImage;

/** What is asked for when a disk has got an overlay. Pure. */
final class Overlaid {
    private Overlaid() {}

    /** It follows where it asks for the same image; who did not say what is below does not say it from now on either. */
    static DomainDef definition(DomainDef asked, DiskDef before, SnapshotDiskDef planned) {
        return LiveDisk.find(asked, planned.name())
                .filter(disk -> disk.image().source().equals(before.image().source()))
                .map(disk -> LiveDisk.replaced(asked, disk.withImage(over(disk.image(), planned))))
                .orElse(asked);
    }

    private static StorageImage over(StorageImage below, SnapshotDiskDef planned) {
        return planned.image().withBacking(below.backing() == null ? null : new BackingStore(below));
    }
}
