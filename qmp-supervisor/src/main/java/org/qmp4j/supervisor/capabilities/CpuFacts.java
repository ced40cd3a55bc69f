package org.qmp4j.supervisor.capabilities;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CPU that a guest can have at most, by what QEMU says of its host.
 *
 * @param vendor what the CPU says of its vendor
 * @param features what it has and can be migrated, by QEMU's names
 * @param known what QEMU has a name for; empty when that is not known
 * @param unavailable QEMU's models, each with what it has and this CPU has not; empty when QEMU said nothing of models
 * @param named the same CPU as somebody named it who knew it, such as {@code virsh capabilities}; null when nobody did
 */
public record CpuFacts(
        String vendor,
        Set<String> features,
        Set<String> known,
        Map<String, Set<String>> unavailable,
        @Nullable Named named) {
    public CpuFacts {
        features = Set.copyOf(features);
        known = Set.copyOf(known);
        unavailable = Map.copyOf(unavailable);
    }

    /** One that nobody has named. */
    public CpuFacts(String vendor, Set<String> features, Set<String> known, Map<String, Set<String>> unavailable) {
        this(vendor, features, known, unavailable, null);
    }

    /**
     * A model with more.
     *
     * @param more features, by QEMU's names, in the order in which they are said
     */
    public record Named(String model, List<String> more) {
        public Named {
            more = List.copyOf(more);
        }

        /**
         * What is known of a CPU of which no more is.
         *
         * @throws IllegalArgumentException when no model has that name
         */
        public CpuFacts facts() {
            CpuModels.Model known = CpuModels.all().get(model);
            if (known == null) {
                throw new IllegalArgumentException("QEMU has no CPU model '" + model + "'");
            }
            Set<String> features = new HashSet<>(known.features());
            features.addAll(more);
            return new CpuFacts(known.vendor(), features, Set.of(), Map.of(), this);
        }
    }

    /** Whether QEMU has a name for that feature, as far as is known. */
    public boolean knows(String feature) {
        return known.isEmpty() || known.contains(feature);
    }
}
