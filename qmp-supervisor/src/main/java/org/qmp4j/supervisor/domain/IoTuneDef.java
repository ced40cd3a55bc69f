package org.qmp4j.supervisor.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a disk may do ({@code <iotune>}).
 *
 * @param limits what is limited, in bytes, operations or seconds; what is not there is not limited
 * @param group disks with this name share their limits; null for a disk of its own
 */
public record IoTuneDef(Map<IoLimit, Long> limits, @Nullable String group) {
    /** Nothing is limited. */
    public static final IoTuneDef UNLIMITED = new IoTuneDef(Map.of(), null);

    /** The largest that QEMU takes. */
    private static final long MAX = 1_000_000_000_000_000L;

    public IoTuneDef {
        EnumMap<IoLimit, Long> copy = new EnumMap<>(IoLimit.class);
        limits.forEach((limit, value) -> {
            if (value < 0 || value > MAX) {
                throw new IllegalArgumentException(limit.id() + " must be 0 to " + MAX + ": " + value);
            }
            if (value != 0) {
                copy.put(limit, value);
            }
        });
        limits = Collections.unmodifiableMap(copy);
        if (group != null && !group.matches("[^\\p{Cntrl}]{1,255}")) {
            throw new IllegalArgumentException("not a name for a group of limits: '" + group + "'");
        }
        check(copy);
    }

    private static void check(Map<IoLimit, Long> limits) {
        for (IoLimit limit : limits.keySet()) {
            IoLimit base = limit.base().orElse(limit);
            if (!limits.containsKey(base)) {
                throw new IllegalArgumentException(limit.id() + " needs " + base.id());
            }
            if (limit != limit.family() && limits.containsKey(limit.family())) {
                throw new IllegalArgumentException(
                        limit.id() + " and " + limit.family().id() + " exclude each other");
            }
        }
    }

    /** That limit; 0 where there is none. */
    public long of(IoLimit limit) {
        return limits.getOrDefault(limit, 0L);
    }

    /** Whether nothing is limited. */
    public boolean isEmpty() {
        return limits.isEmpty() && group == null;
    }

    /**
     * These with others: whoever states a total, or one of read and write, states all three; the rest stays as it is. Zero
     * takes a limit away, and with it its burst.
     *
     * @param changes what is stated
     * @param newGroup the new group, or null for the one it has
     */
    public IoTuneDef with(Map<IoLimit, Long> changes, @Nullable String newGroup) {
        EnumMap<IoLimit, Long> next = new EnumMap<>(IoLimit.class);
        next.putAll(limits);
        Set<IoLimit> stated = EnumSet.noneOf(IoLimit.class);
        changes.keySet().forEach(limit -> stated.add(limit.family()));
        next.keySet().removeIf(limit -> stated.contains(limit.family()));
        changes.forEach((limit, value) -> {
            if (value != 0) {
                next.put(limit, value);
            }
        });
        // twice: the length of a burst goes with the burst
        for (int i = 0; i < 2; i++) {
            next.keySet()
                    .removeIf(limit -> !changes.containsKey(limit)
                            && !next.containsKey(limit.base().orElse(limit)));
        }
        return new IoTuneDef(next, newGroup == null ? group : newGroup);
    }
}
