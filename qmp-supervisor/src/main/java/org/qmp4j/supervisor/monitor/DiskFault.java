package org.qmp4j.supervisor.monitor;

import java.util.Optional;
import org.qmp4j.qapi.blockcore.BlockDeviceIoStatus;
import org.qmp4j.qapi.blockcore.BlockInfo;

/**
 * A disk that its guest is stopped for ({@code query-block}).
 *
 * @param disk its alias, or what QEMU calls it where it has none
 * @param nospace whether the host's storage is full; else it is some other error
 */
public record DiskFault(String disk, boolean nospace) {
    private static final String PERIPHERAL = "/machine/peripheral/";

    static Optional<DiskFault> of(BlockInfo block) {
        return block.ioStatus()
                .flatMap(status -> status.known())
                .filter(status -> status != BlockDeviceIoStatus.OK)
                .map(status -> new DiskFault(name(block), status == BlockDeviceIoStatus.NOSPACE));
    }

    /** The path of a device that was given an id begins alike; virtio has one more part. */
    private static String name(BlockInfo block) {
        String path = block.qdev().orElse(block.device());
        return path.startsWith(PERIPHERAL) ? path.substring(PERIPHERAL.length()).replaceAll("/.*", "") : path;
    }

    @Override
    public String toString() {
        return "disk " + disk + (nospace ? ": no space left on the host" : ": I/O error on the host");
    }
}
