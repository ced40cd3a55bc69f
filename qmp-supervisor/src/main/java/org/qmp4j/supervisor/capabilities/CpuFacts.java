package org.qmp4j.supervisor.capabilities;

import java.util.Map;
import java.util.Set;

/**
 * The CPU that a guest can have at most, by what QEMU says of its host.
 *
 * @param vendor what the CPU says of its vendor
 * @param features what it has and can be migrated, by QEMU's names
 * @param known what QEMU has a name for; empty when that is not known
 * @param unavailable QEMU's models, each with what it has and this CPU has not; empty when QEMU said nothing of models
 */
public record CpuFacts(String vendor, Set<String> features, Set<String> known, Map<String, Set<String>> unavailable) {
    public CpuFacts {
        features = Set.copyOf(features);
        known = Set.copyOf(known);
        unavailable = Map.copyOf(unavailable);
    }

    /** Whether QEMU has a name for that feature, as far as is known. */
    public boolean knows(String feature) {
        return known.isEmpty() || known.contains(feature);
    }
}
