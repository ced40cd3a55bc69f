package org.qmp4j.supervisor.checkpoint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints held against the bitmaps that there really are.
 *
 * @param checkpoints what each is worth, disk by disk, in topological order
 * @param orphans bitmaps that belong to no checkpoint
 */
public record Verification(List<Finding> checkpoints, List<Orphan> orphans) {
    /**
     * A checkpoint on one disk.
     *
     * @param checkpoint its name
     * @param disk target of the disk
     * @param bitmap name of its bitmap
     * @param state what it is worth
     */
    public record Finding(String checkpoint, String disk, String bitmap, BitmapState state) {}

    /** A bitmap that belongs to no checkpoint. */
    public record Orphan(String disk, String bitmap, BitmapState state) {}

    /**
     * How a disk can be backed up.
     *
     * @param disk its target
     * @param incremental whether what was written since is enough
     * @param reason why, for people
     */
    public record Verdict(String disk, boolean incremental, String reason) {}

    public Verification {
        checkpoints = List.copyOf(checkpoints);
        orphans = List.copyOf(orphans);
    }

    /** Holds them against each other. */
    public static Verification of(CheckpointSet set, List<DiskBitmaps> disks) {
        Map<String, DiskBitmaps> byTarget = new LinkedHashMap<>();
        disks.forEach(disk -> byTarget.put(disk.disk(), disk));
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> owned = new LinkedHashMap<>();
        for (Checkpoint checkpoint : set.all()) {
            for (CheckpointDisk disk : checkpoint.bitmaps()) {
                String bitmap = disk.bitmap() == null ? checkpoint.name() : disk.bitmap();
                DiskBitmaps there = byTarget.get(disk.name());
                BitmapState state = there == null ? BitmapState.DISK_GONE : there.state(bitmap);
                findings.add(new Finding(checkpoint.name(), disk.name(), bitmap, state));
                owned.computeIfAbsent(disk.name(), name -> new LinkedHashSet<>())
                        .add(bitmap);
            }
        }
        List<Orphan> orphans = new ArrayList<>();
        for (DiskBitmaps disk : disks) {
            for (String bitmap : disk.kept()) {
                if (!owned.getOrDefault(disk.disk(), Set.of()).contains(bitmap)) {
                    orphans.add(new Orphan(disk.disk(), bitmap, disk.state(bitmap)));
                }
            }
        }
        return new Verification(findings, orphans);
    }

    /** Whether every checkpoint is worth something on every disk, and no bitmap is left over. */
    public boolean isClean() {
        return orphans.isEmpty()
                && checkpoints.stream().allMatch(finding -> finding.state().isUsable());
    }

    /** The checkpoints on which nothing can rest, on no disk. */
    public List<String> worthless() {
        Set<String> all = new LinkedHashSet<>();
        Set<String> worth = new LinkedHashSet<>();
        for (Finding finding : checkpoints) {
            all.add(finding.checkpoint());
            if (finding.state().isUsable()) {
                worth.add(finding.checkpoint());
            }
        }
        all.removeAll(worth);
        return List.copyOf(all);
    }

    /** How each disk can be backed up since that checkpoint. */
    public static List<Verdict> verdicts(CheckpointSet set, List<DiskBitmaps> disks, String since) {
        Checkpoint from = set.find(since).orElse(null);
        List<Verdict> verdicts = new ArrayList<>();
        for (DiskBitmaps disk : disks) {
            verdicts.add(verdict(from, since, disk));
        }
        return verdicts;
    }

    private static Verdict verdict(@Nullable Checkpoint from, String since, DiskBitmaps disk) {
        if (from == null) {
            return new Verdict(disk.disk(), false, "there is no checkpoint '" + since + "'");
        }
        CheckpointDisk there = from.disk(disk.disk()).orElse(null);
        if (there == null || !there.takesPart()) {
            return new Verdict(disk.disk(), false, "the disk takes no part in checkpoint '" + since + "'");
        }
        String bitmap = there.bitmap() == null ? since : there.bitmap();
        BitmapState state = disk.state(bitmap);
        boolean usable = state.isUsable();
        return new Verdict(disk.disk(), usable, "since '" + since + "': " + state.words());
    }
}
