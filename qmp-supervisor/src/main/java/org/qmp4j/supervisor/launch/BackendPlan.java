package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.NumberSet;

/**
 * Memory of the host that the guest is given.
 *
 * @param kind what it is made of
 * @param id by which QEMU knows it
 * @param path of a file or a directory; null where it has none
 * @param hugePageKib size of its pages, where QEMU must be told; null for usual ones
 * @param discard whether what is in it is thrown away at the end
 * @param share whether other processes see it; null leaves it to QEMU
 * @param main whether it is all of the memory, which migration knows by its bare name
 * @param immediate whether it is allocated at start
 * @param threads how many threads do so; null leaves it to QEMU
 * @param bytes its size
 * @param alignBytes what its address is a multiple of; null leaves it to QEMU
 * @param persistent whether it outlives the guest
 * @param hostNodes nodes of the host that it lies on; null leaves it to the host
 * @param policy how strictly it lies there
 * @param reserved whether the host sets all of it aside at start
 * @param immediateInGuest whether the device allocates what the guest is given, instead
 * @param threadContext whether it is allocated by threads that run on these nodes
 */
public record BackendPlan(
        Kind kind,
        String id,
        @Nullable String path,
        @Nullable Long hugePageKib,
        @Nullable Boolean discard,
        @Nullable Boolean share,
        boolean main,
        boolean immediate,
        @Nullable Integer threads,
        long bytes,
        @Nullable Long alignBytes,
        boolean persistent,
        @Nullable NumberSet hostNodes,
        @Nullable String policy,
        boolean reserved,
        boolean immediateInGuest,
        boolean threadContext) {
    /** What memory is made of. */
    public enum Kind {
        RAM("memory-backend-ram"),
        FILE("memory-backend-file"),
        MEMFD("memory-backend-memfd");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** QEMU's name of it. */
        public String type() {
            return type;
        }
    }
}
