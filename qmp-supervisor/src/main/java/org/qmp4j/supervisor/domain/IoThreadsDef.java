package org.qmp4j.supervisor.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Threads of QEMU that disks can be given to ({@code <iothreads>}, {@code <iothreadids>}, {@code <defaultiothread>}).
 *
 * @param count how many there are; null for those that have an entry
 * @param threads those that something is said of
 * @param main pool of the main loop; null when nothing was said
 */
public record IoThreadsDef(
        @Nullable Integer count,
        List<ThreadDef> threads,
        @Nullable PoolDef main) {
    /** None. */
    public static final IoThreadsDef NONE = new IoThreadsDef(null, List.of(), null);

    public IoThreadsDef {
        threads = List.copyOf(threads);
        Set<Integer> ids = new HashSet<>();
        for (ThreadDef thread : threads) {
            if (!ids.add(thread.id())) {
                throw new IllegalArgumentException("iothread " + thread.id() + " is named twice");
            }
        }
    }

    /** The same, with an entry for each if one has one. */
    public IoThreadsDef numbered() {
        return threads.isEmpty() ? this : new IoThreadsDef(count, all(), main);
    }

    /** All of them: those that were named, then the rest, numbered upwards from the lowest free number. */
    public List<ThreadDef> all() {
        List<ThreadDef> all = new ArrayList<>(threads);
        Set<Integer> taken = new HashSet<>();
        threads.forEach(thread -> taken.add(thread.id()));
        int wanted = count == null ? all.size() : count;
        for (int id = 1; all.size() < wanted; id++) {
            if (taken.add(id)) {
                all.add(new ThreadDef(id, PoolDef.UNSAID, PollDef.UNSAID));
            }
        }
        return all;
    }

    /**
     * {@code <iothread>}.
     *
     * @param id its number, from 1
     * @param pool its workers
     * @param poll how it waits
     */
    public record ThreadDef(int id, PoolDef pool, PollDef poll) {}

    /**
     * How many workers a thread has.
     *
     * @param min at least
     * @param max at most
     */
    public record PoolDef(@Nullable Integer min, @Nullable Integer max) {
        /** Nothing was said. */
        public static final PoolDef UNSAID = new PoolDef(null, null);

        public PoolDef {
            if (min != null && max != null && min > max) {
                throw new IllegalArgumentException("thread_pool_min is more than thread_pool_max");
            }
        }
    }

    /**
     * {@code <poll>}: how long a thread waits busily.
     *
     * @param maxNs at most, in nanoseconds
     * @param grow by what it gets longer
     * @param shrink by what it gets shorter
     */
    public record PollDef(
            @Nullable Long maxNs,
            @Nullable Long grow,
            @Nullable Long shrink) {
        /** Nothing was said. */
        public static final PollDef UNSAID = new PollDef(null, null, null);
    }
}
