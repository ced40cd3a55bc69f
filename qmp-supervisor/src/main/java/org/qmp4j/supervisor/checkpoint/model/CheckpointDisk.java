package org.qmp4j.supervisor.checkpoint.model;

import org.jspecify.annotations.Nullable;

/**
 * A disk of a checkpoint (formatcheckpoint, {@code <disk>}).
 *
 * @param name target of the disk in the domain, such as {@code vda}; in a request also its path, node or serial number
 * @param kind whether it takes part, or null when that is not said
 * @param bitmap name of its dirty bitmap, or null: the name of the checkpoint
 * @param size bytes that were written since the checkpoint, or null when nobody has counted
 */
public record CheckpointDisk(
        String name,
        @Nullable Kind kind,
        @Nullable String bitmap,
        @Nullable Long size) {
    /** Whether a disk takes part in a checkpoint. */
    public enum Kind {
        /** It does not. */
        NO,
        /** What is written to it from then on is noted in a bitmap. */
        BITMAP
    }

    public CheckpointDisk {
        if (kind == Kind.NO && bitmap != null) {
            throw new IllegalArgumentException(
                    "disk " + name + " has a bitmap '" + bitmap + "' although it takes no part in the checkpoint");
        }
    }

    /** A disk that takes part. */
    public static CheckpointDisk bitmap(String name, String bitmap) {
        return new CheckpointDisk(name, Kind.BITMAP, bitmap, null);
    }

    /** A disk that does not. */
    public static CheckpointDisk none(String name) {
        return new CheckpointDisk(name, Kind.NO, null, null);
    }

    /** Whether it takes part; one of which nothing is said does. */
    public boolean takesPart() {
        return kind != Kind.NO;
    }

    /** The same with that many bytes. */
    public CheckpointDisk withSize(@Nullable Long bytes) {
        return new CheckpointDisk(name, kind, bitmap, bytes);
    }
}
