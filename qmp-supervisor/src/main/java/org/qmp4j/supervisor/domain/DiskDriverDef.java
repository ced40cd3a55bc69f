package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * How QEMU serves a disk ({@code <driver>}); null leaves a choice to QEMU.
 *
 * @param cache how the host caches it
 * @param errors what is done when it cannot be read or written
 * @param io how the host reads and writes
 * @param ioeventfd whether the guest's kicks are handled outside of its virtual CPUs
 * @param eventIdx whether the guest says which events it wants
 * @param copyOnRead whether what is read from a backing image is kept in the image
 * @param discard whether discards of the guest reach the image
 * @param detectZeroes what is done with zeroes that the guest writes
 * @param discardNoUnref whether discarded clusters of a qcow2 image stay allocated to it
 * @param threads which I/O threads serve it
 * @param queues number of queues
 * @param queueSize size of each queue
 * @param virtio what all virtio devices may be told
 */
public record DiskDriverDef(
        @Nullable DiskCache cache,
        DiskErrors errors,
        @Nullable Io io,
        @Nullable Boolean ioeventfd,
        @Nullable Boolean eventIdx,
        @Nullable Boolean copyOnRead,
        @Nullable Discard discard,
        @Nullable DetectZeroes detectZeroes,
        @Nullable Boolean discardNoUnref,
        DiskThreads threads,
        @Nullable Integer queues,
        @Nullable Integer queueSize,
        VirtioOptions virtio) {
    /** Nothing is said. */
    public static final DiskDriverDef UNSAID = new DiskDriverDef(
            null,
            DiskErrors.UNSAID,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            DiskThreads.UNSAID,
            null,
            null,
            VirtioOptions.NONE);

    /** How the host reads and writes. */
    public enum Io {
        THREADS,
        NATIVE,
        IO_URING
    }

    /** What becomes of discards. */
    public enum Discard {
        UNMAP,
        IGNORE
    }

    /** What becomes of zeroes. */
    public enum DetectZeroes {
        OFF,
        ON,
        UNMAP
    }

    public DiskDriverDef {
        cache = cache == DiskCache.DEFAULT ? null : cache;
    }

    /** With that done when it cannot be read or written. */
    public DiskDriverDef withErrors(DiskErrors next) {
        return new DiskDriverDef(
                cache,
                next,
                io,
                ioeventfd,
                eventIdx,
                copyOnRead,
                discard,
                detectZeroes,
                discardNoUnref,
                threads,
                queues,
                queueSize,
                virtio);
    }
}
