package org.qmp4j.supervisor.cookie;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a restore has to know and libvirt's cookie has no place for.
 *
 * @param generation the number of the process that was saved
 * @param genid the generation id that the guest had; null without one
 * @param custom whether the definition named that id
 * @param qemu the version of QEMU, for people
 * @param stream how the stream of QEMU must look; null as long as it is written
 * @param disks the files that the guest wrote to, as they were then
 */
public record SaveFacts(
        long generation,
        @Nullable UUID genid,
        boolean custom,
        String qemu,
        @Nullable StreamMark stream,
        List<DiskMark> disks) {
    public SaveFacts {
        disks = List.copyOf(disks);
    }

    /**
     * The stream of QEMU before it was packed.
     *
     * @param bytes how many there are
     * @param crc32c their checksum
     */
    public record StreamMark(long bytes, long crc32c) {}

    /**
     * A file at a moment.
     *
     * @param file its path
     * @param size in bytes
     * @param modified when it was changed last, in nanoseconds since 1970
     */
    public record DiskMark(String file, long size, long modified) {}

    /** The same when the stream is at its end, and the guest has let go of its disks. */
    public SaveFacts finished(StreamMark mark, List<DiskMark> marks) {
        return new SaveFacts(generation, genid, custom, qemu, mark, marks);
    }
}
