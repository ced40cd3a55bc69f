package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What a snapshot does with a disk.
 *
 * @param name target of the disk, or the path of its image
 * @param mode what is done; null when that is not said
 * @param format of the new image, or null
 * @param metadataCache how many bytes of its tables are cached, or null
 * @param image where the new image is; an empty one when that is not said
 */
public record SnapshotDiskDef(
        String name,
        DiskHandling.@Nullable Snapshot mode,
        @Nullable ImageFormat format,
        @Nullable Long metadataCache,
        StorageImage image) {}
