package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * A volume of a storage pool ({@code <source pool=… volume=…>}).
 *
 * @param pool name of the pool
 * @param volume name of the volume
 * @param mode how a volume of an iSCSI pool is reached, or null
 */
public record VolumeSource(
        String pool, String volume, @Nullable Mode mode) implements StorageSource {
    /** By the block device that the host has for it, or by QEMU itself. */
    public enum Mode {
        HOST,
        DIRECT
    }

    public VolumeSource {
        if (pool.isEmpty() || volume.isEmpty()) {
            throw new IllegalArgumentException("a volume needs its pool and its name");
        }
    }
}
