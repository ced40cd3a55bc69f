package org.qmp4j.supervisor.capabilities;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The CPU models that QEMU has by name. */
public final class CpuModels {
    private static final Map<String, Model> ALL = read();

    private CpuModels() {}

    /**
     * A model.
     *
     * @param vendor what it says of its vendor
     * @param features what it has, by QEMU's names
     */
    public record Model(String vendor, Set<String> features) {
        public Model {
            features = Set.copyOf(features);
        }
    }

    /** All of them, by name. */
    public static Map<String, Model> all() {
        return ALL;
    }

    private static Map<String, Model> read() {
        Map<String, Model> models = new LinkedHashMap<>();
        CpuModelTable.TEXT.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split(" +", -1));
            List<String> changes = words.subList(3, words.size());
            models.put(words.get(0), new Model(words.get(1), features(models.get(words.get(2)), changes)));
        });
        return Collections.unmodifiableMap(models);
    }

    private static Set<String> features(@Nullable Model base, List<String> changes) {
        Set<String> features = new HashSet<>(base == null ? Set.of() : base.features());
        for (String change : changes) {
            if (change.startsWith("+")) {
                features.add(change.substring(1));
            } else {
                features.remove(change.substring(1));
            }
        }
        return features;
    }
}
