package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point in the life of a domain to which it can be brought back ({@code <domainsnapshot>}; formatsnapshot).
 *
 * @param name its name; null in what is asked for, where one is to be given
 * @param description for people, or null
 * @param state what the domain was: disk-snapshot, shutoff, running, paused; null in what is asked for
 * @param parent name of the snapshot that it was made on, or null
 * @param creationTime seconds since 1970; null in what is asked for
 * @param memory what is kept of the memory, or null
 * @param disks what is kept of each disk; null when nothing is said
 * @param domain the domain as it was, or null
 * @param inactiveDomain what was asked for then, where that differed, or null
 * @param cookie what libvirt notes of the guest's CPU; kept
 * @param active whether it is the one that the domain goes on from; null when that is not said
 */
public record SnapshotDef(
        @Nullable String name,
        @Nullable String description,
        @Nullable String state,
        @Nullable String parent,
        @Nullable Long creationTime,
        @Nullable Memory memory,
        @Nullable List<SnapshotDiskDef> disks,
        @Nullable KeptElement domain,
        @Nullable KeptElement inactiveDomain,
        @Nullable KeptElement cookie,
        @Nullable Integer active) {
    /** The state of one that has images alone. */
    public static final String DISK_SNAPSHOT = "disk-snapshot";

    /** The state of one with the memory of a guest that ran. */
    public static final String RUNNING = "running";

    /** The state of one with the memory of a guest that was paused. */
    public static final String PAUSED = "paused";

    /** The state of one of a domain that was stopped. */
    public static final String SHUTOFF = "shutoff";

    public SnapshotDef {
        disks = disks == null ? null : List.copyOf(disks);
    }

    /**
     * What is kept of the memory.
     *
     * @param mode no, internal, external
     * @param file where it is, or null
     */
    public record Memory(
            DiskHandling.Snapshot mode, @Nullable String file) {}

    /** What is asked for when nothing is said but a name and a description. */
    public static SnapshotDef named(@Nullable String name, @Nullable String description) {
        return new SnapshotDef(name, description, null, null, null, null, null, null, null, null, null);
    }

    /** Its disks; none when nothing is said of them. */
    public List<SnapshotDiskDef> disksOrNone() {
        return disks == null ? List.of() : disks;
    }

    /** The same with that of its memory. */
    public SnapshotDef withMemory(Memory next) {
        return new SnapshotDef(
                name, description, state, parent, creationTime, next, disks, domain, inactiveDomain, cookie, active);
    }

    /** The same with those disks. */
    public SnapshotDef withDisks(List<SnapshotDiskDef> next) {
        return new SnapshotDef(
                name, description, state, parent, creationTime, memory, next, domain, inactiveDomain, cookie, active);
    }

    /** The same on another snapshot. */
    public SnapshotDef withParent(@Nullable String next) {
        return new SnapshotDef(
                name, description, state, next, creationTime, memory, disks, domain, inactiveDomain, cookie, active);
    }

    /** The same of a domain that was like that. */
    public SnapshotDef withDomain(KeptElement next) {
        return new SnapshotDef(
                name, description, state, parent, creationTime, memory, disks, next, inactiveDomain, cookie, active);
    }
}
