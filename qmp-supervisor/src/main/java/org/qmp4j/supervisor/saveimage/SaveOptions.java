package org.qmp4j.supervisor.saveimage;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.saveimage.format.Compression;

/**
 * How a guest is saved.
 *
 * @param compression how its state is packed: raw and gzip without more, bzip2, xz and zstd by programs of the host
 * @param bytesPerSecond the most that is read from QEMU in a second; 0 for as fast as can be
 * @param running whether the guest is to run after its restore; null for what it does now
 * @param progress hears how far it is, some times a second; must not block
 */
public record SaveOptions(
        Compression compression,
        long bytesPerSecond,
        @Nullable Boolean running,
        Consumer<SaveProgress> progress) {
    public SaveOptions {
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("a bandwidth is not negative: " + bytesPerSecond);
        }
    }

    /** As it is, as fast as can be. */
    public static SaveOptions standard() {
        return new SaveOptions(Compression.RAW, 0, null, progress -> {});
    }

    /** The same, packed so. */
    public SaveOptions with(Compression packing) {
        return new SaveOptions(packing, bytesPerSecond, running, progress);
    }

    /** The same, at most that many bytes a second; 0 for as many as can be. */
    public SaveOptions withBandwidth(long most) {
        return new SaveOptions(compression, most, running, progress);
    }

    /** The same for a guest that will run after its restore, or not; null for what it does now. */
    public SaveOptions resuming(@Nullable Boolean runs) {
        return new SaveOptions(compression, bytesPerSecond, runs, progress);
    }

    /** The same, heard by that listener. */
    public SaveOptions withProgress(Consumer<SaveProgress> listener) {
        return new SaveOptions(compression, bytesPerSecond, running, listener);
    }
}
