package org.qmp4j.supervisor.backup.model;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * A disk of a backup (formatbackup, {@code <disk>}).
 *
 * @param name target of the disk in the domain, such as {@code vda}; in a request also its path, node or serial number
 * @param takesPart whether it is backed up; null when that is not said, which means that it is
 * @param extent how much of it; null when that is not said
 * @param since the checkpoint since which; null when that is not said of this disk
 * @param export by what name a pull shows it; null for its target
 * @param bitmap by what name a pull shows what is incremental of it; null for {@code backup-} and its target
 * @param format of the image that is made; null when that is not said, which means qcow2
 * @param image where a push goes to, or where a pull keeps what the guest writes over meanwhile; null when that is not said. Its index
 *     is the number of its block nodes.
 */
public record BackupDisk(
        String name,
        @Nullable Boolean takesPart,
        @Nullable Extent extent,
        @Nullable String since,
        @Nullable String export,
        @Nullable String bitmap,
        @Nullable ImageFormat format,
        @Nullable StorageImage image) {
    /** How much of a disk is backed up. */
    public enum Extent {
        /** All of it. */
        FULL,
        /** What was written since a checkpoint. */
        INCREMENTAL
    }

    /** A disk that is backed up; all else is open. */
    public static BackupDisk open(String name) {
        return new BackupDisk(name, null, null, null, null, null, null, null);
    }

    /** A disk that is not backed up. */
    public static BackupDisk none(String name) {
        return new BackupDisk(name, false, null, null, null, null, null, null);
    }

    /** Whether it is backed up. */
    public boolean isBackedUp() {
        return !Boolean.FALSE.equals(takesPart);
    }

    /** Whether what was written since a checkpoint is enough. */
    public boolean isIncremental() {
        return extent == Extent.INCREMENTAL;
    }

    /** Its image. @throws IllegalStateException when nobody has decided that */
    public StorageImage imageOrThrow() {
        if (image == null) {
            throw new IllegalStateException("disk " + name + " has no image");
        }
        return image;
    }

    /** The name by which a pull shows it. */
    public String exportName() {
        return export == null ? name : export;
    }

    /** The name of the bitmap that says what is incremental. */
    public String bitmapName() {
        return bitmap == null ? "backup-" + name : bitmap;
    }

    /** The same with that image. */
    public BackupDisk withImage(StorageImage next) {
        return new BackupDisk(name, takesPart, extent, since, export, bitmap, format, next);
    }

    /** All of the same disk. */
    public BackupDisk whole() {
        return new BackupDisk(name, takesPart, Extent.FULL, null, export, null, format, image);
    }
}
