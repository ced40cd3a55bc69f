package org.qmp4j.supervisor.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupMode;

/**
 * What a backup has come to.
 *
 * @param domain whose it was
 * @param domainName what that was called
 * @param name what the backup is called: as its checkpoint, else the second in which it began
 * @param mode who carried the data
 * @param began when
 * @param ended when
 * @param outcome what came of it
 * @param error why it failed, for people; empty unless it has
 * @param checkpoint the checkpoint that was made at its moment, or null
 * @param disks the disks that took part
 */
public record BackupResult(
        UUID domain,
        String domainName,
        String name,
        BackupMode mode,
        Instant began,
        Instant ended,
        Outcome outcome,
        String error,
        @Nullable String checkpoint,
        List<Disk> disks) {
    /** What came of a backup. */
    public enum Outcome {
        /** A push has all data of all disks; a pull was there until it was ended. */
        COMPLETED,
        /** Somebody has called it off. */
        CANCELLED,
        /** It came to nothing. */
        FAILED
    }

    /**
     * One disk.
     *
     * @param disk its target
     * @param since the checkpoint since which, or null for all of it
     * @param format of its image
     * @param file where that is
     * @param complete whether it had all that it was to have; of a pull never. It is kept then, unless the backup went to an archive and
     *     others failed
     */
    public record Disk(String disk, @Nullable String since, String format, String file, boolean complete) {}

    public BackupResult {
        disks = List.copyOf(disks);
    }

    BackupResult failed(String why) {
        return new BackupResult(domain, domainName, name, mode, began, ended, Outcome.FAILED, why, checkpoint, disks);
    }

    /** Its disk of that target. */
    public Optional<Disk> disk(String target) {
        return disks.stream().filter(disk -> disk.disk().equals(target)).findFirst();
    }
}
