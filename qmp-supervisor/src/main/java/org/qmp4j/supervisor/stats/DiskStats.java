package org.qmp4j.supervisor.stats;

import java.util.Optional;
import org.qmp4j.qapi.blockcore.BlockDeviceStats;

/**
 * A disk or CD drive, since its process began.
 *
 * @param target its place in the guest, such as {@code vda}; the id of its device for one that the definition does not have
 * @param device the id of its device
 * @param path its image; empty for an empty drive, or where the definition does not have it
 * @param node its block node; empty for an empty drive
 * @param read what the guest has read
 * @param write what it has written
 * @param flush how often it has asked for all to be on the disk; no bytes
 */
public record DiskStats(
        String target,
        String device,
        Optional<String> path,
        Optional<String> node,
        Transfer read,
        Transfer write,
        Transfer flush) {
    /**
     * Requests that were served.
     *
     * @param requests how many
     * @param bytes how much, together
     * @param nanos how long they took, together, in nanoseconds
     * @param failed how many more failed
     */
    public record Transfer(long requests, long bytes, long nanos, long failed) {}

    static Transfer read(BlockDeviceStats all) {
        return new Transfer(all.rdOperations(), all.rdBytes(), all.rdTotalTimeNs(), all.failedRdOperations());
    }

    static Transfer write(BlockDeviceStats all) {
        return new Transfer(all.wrOperations(), all.wrBytes(), all.wrTotalTimeNs(), all.failedWrOperations());
    }

    static Transfer flush(BlockDeviceStats all) {
        return new Transfer(all.flushOperations(), 0, all.flushTotalTimeNs(), all.failedFlushOperations());
    }
}
