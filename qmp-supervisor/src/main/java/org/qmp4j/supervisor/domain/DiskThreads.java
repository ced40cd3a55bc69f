package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which I/O threads serve a disk.
 *
 * @param single the one that serves it ({@code <driver iothread=…>}), or null
 * @param mapping the ones that serve its queues ({@code <iothreads>}); empty when that is not said
 */
public record DiskThreads(@Nullable Integer single, List<Mapped> mapping) {
    /** Nothing is said. */
    public static final DiskThreads UNSAID = new DiskThreads(null, List.of());

    /**
     * An I/O thread and the queues that it serves.
     *
     * @param id its number
     * @param queues the queues; empty for an even share
     */
    public record Mapped(int id, List<Integer> queues) {
        public Mapped {
            queues = List.copyOf(queues);
        }
    }

    public DiskThreads {
        mapping = List.copyOf(mapping);
        if (single != null && !mapping.isEmpty()) {
            throw new IllegalArgumentException("iothread and <iothreads> exclude each other");
        }
        long withQueues = mapping.stream().filter(m -> !m.queues().isEmpty()).count();
        if (withQueues != 0 && withQueues != mapping.size()) {
            throw new IllegalArgumentException("either all I/O threads have their queues stated or none");
        }
        if (mapping.stream().map(Mapped::id).distinct().count() != mapping.size()) {
            throw new IllegalArgumentException("an I/O thread is mapped twice");
        }
    }
}
