package org.qmp4j.supervisor.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupDef;

/**
 * A backup that is under way.
 *
 * @param name what it is called
 * @param step how far it has come: intended, begun, running, ending or cleaning
 * @param began when
 * @param checkpoint the checkpoint of its moment, or null
 * @param backup what was decided of it
 * @param disks how far each disk is
 */
public record BackupStatus(
        String name, String step, Instant began, @Nullable String checkpoint, BackupDef backup, List<Disk> disks) {
    /**
     * One disk.
     *
     * @param disk its target
     * @param status QAPI {@code JobStatus}; {@code none} when QEMU has no such job
     * @param current bytes that were copied; of a pull those that the guest has written over
     * @param total bytes that are to be copied, as far as that is known; of a pull the size of the disk
     * @param uri where a pull is read, or null
     */
    public record Disk(
            String disk,
            String status,
            long current,
            long total,
            @Nullable String uri) {}

    public BackupStatus {
        disks = List.copyOf(disks);
    }

    /** Bytes that were copied, of all disks. */
    public long current() {
        return disks.stream().mapToLong(Disk::current).sum();
    }

    /** Bytes that are to be copied, of all disks. */
    public long total() {
        return disks.stream().mapToLong(Disk::total).sum();
    }
}
