package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which I/O threads serve a disk.
 *
 * @param single the one that serves it ({@code <driver iothread=…>}), or null
 * @param mapping the ones that serve its queues ({@code <iothreads>}); empty when that is not said
 */
public record DiskThreads(@Nullable Integer single, List<QueueThread> mapping) {
    /** Nothing is said. */
    public static final DiskThreads UNSAID = new DiskThreads(null, List.of());

    public DiskThreads {
        mapping = List.copyOf(mapping);
        if (single != null && !mapping.isEmpty()) {
            throw new IllegalArgumentException("iothread and <iothreads> exclude each other");
        }
    }
}
