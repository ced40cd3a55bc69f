package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is done when a disk cannot be read or written; null leaves it to QEMU, which stops the guest when the host's storage
 * is full and tells the guest of all else.
 *
 * @param onWrite after a write, and after a read of which nothing is said, where that can be
 * @param onRead after a read; a read never lacks space
 */
public record DiskErrors(
        @Nullable DiskErrorPolicy onWrite, @Nullable DiskErrorPolicy onRead) {
    /** Nothing was said. */
    public static final DiskErrors UNSAID = new DiskErrors(null, null);

    public DiskErrors {
        if (onRead == DiskErrorPolicy.ENOSPACE) {
            throw new IllegalArgumentException("rerror_policy cannot be 'enospace': a read needs no space");
        }
    }

    /** What is done after a read, or null. */
    public @Nullable DiskErrorPolicy effectiveOnRead() {
        return onRead == null && onWrite != DiskErrorPolicy.ENOSPACE ? onWrite : onRead;
    }
}
