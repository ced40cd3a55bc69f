package org.qmp4j.supervisor.cookie;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a CPU differs from what it should be, by QEMU's names of features.
 *
 * @param missing it should have them, and has not
 * @param extra it has them, and should not
 * @param blocked those of the missing that QEMU or the host cannot do
 */
public record CpuDifference(Set<String> missing, Set<String> extra, Set<String> blocked) {
    public CpuDifference {
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        extra = Collections.unmodifiableSet(new TreeSet<>(extra));
        blocked = Collections.unmodifiableSet(new TreeSet<>(blocked));
    }

    /** Whether there is none. */
    public boolean isNone() {
        return missing.isEmpty() && extra.isEmpty();
    }
}
