package org.qmp4j.supervisor.backup.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A backup (formatbackup, {@code <domainbackup>}): one that is asked for, or one that is under way. What is not said is null.
 *
 * @param mode who carries the data; null for push
 * @param since the checkpoint since which, of all disks that say nothing else; null for all of them
 * @param server where a pull is shown
 * @param disks the disks; null for all that have a medium and that the guest can write
 */
public record BackupDef(
        @Nullable BackupMode mode,
        @Nullable String since,
        @Nullable BackupServer server,
        @Nullable List<BackupDisk> disks) {
    public BackupDef {
        disks = disks == null ? null : List.copyOf(disks);
    }

    /** Whether somebody else reads the data. */
    public boolean isPull() {
        return mode == BackupMode.PULL;
    }

    /** The disks that are backed up, as far as any are named. */
    public List<BackupDisk> backedUp() {
        return disks == null
                ? List.of()
                : disks.stream().filter(BackupDisk::isBackedUp).toList();
    }

    /** Its disk of that name. */
    public Optional<BackupDisk> disk(String name) {
        return disks == null
                ? Optional.empty()
                : disks.stream().filter(disk -> disk.name().equals(name)).findFirst();
    }

    /** The same with those disks. */
    public BackupDef withDisks(List<BackupDisk> next) {
        return new BackupDef(mode, since, server, next);
    }
}
