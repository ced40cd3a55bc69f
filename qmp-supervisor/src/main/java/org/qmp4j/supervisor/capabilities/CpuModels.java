package org.qmp4j.supervisor.capabilities;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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
     * @param unsaid those of them that libvirt's model of the same name has not: libvirt says them, and the guest is the same
     */
    public record Model(String vendor, Set<String> features, Set<String> unsaid) {
        public Model {
            features = Set.copyOf(features);
            unsaid = Set.copyOf(unsaid);
        }
    }

    /** All of them, by name. */
    public static Map<String, Model> all() {
        return ALL;
    }

    private static Map<String, Model> read() {
        Map<String, Set<String>> unsaid = unsaid();
        Map<String, Model> models = new LinkedHashMap<>();
        CpuModelTable.TEXT.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split(" +", -1));
            List<String> changes = words.subList(3, words.size());
            String name = words.get(0);
            Set<String> features = features(models.get(words.get(2)), changes);
            models.put(name, new Model(words.get(1), features, unsaid.getOrDefault(name, Set.of())));
        });
        return Collections.unmodifiableMap(models);
    }

    private static Map<String, Set<String>> unsaid() {
        Map<String, Set<String>> unsaid = new HashMap<>();
        CpuModelTable.NOT_IN_LIBVIRTS.lines().forEach(line -> {
            String[] sides = line.split(": ", -1);
            for (String model : sides[0].split(" ", -1)) {
                unsaid.put(model, Set.of(sides[1].split(" ", -1)));
            }
        });
        return unsaid;
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
