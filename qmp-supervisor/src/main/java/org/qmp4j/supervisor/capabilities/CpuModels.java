package org.qmp4j.supervisor.capabilities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The CPU models that QEMU has by name: a table of what QEMU 10.0 says of them, which a test compares with it. */
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
        try (InputStream table = CpuModels.class.getResourceAsStream("cpu-models.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table of CPU models is missing from this library");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    models.put(cells[0], new Model(cells[1], features(models.get(cells[2]), cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(models);
    }

    private static Set<String> features(@Nullable Model base, String changes) {
        Set<String> features = new HashSet<>(base == null ? Set.of() : base.features());
        for (String change : changes.split(" ", -1)) {
            if (change.startsWith("+")) {
                features.add(change.substring(1));
            } else if (change.startsWith("-")) {
                features.remove(change.substring(1));
            }
        }
        return features;
    }
}
