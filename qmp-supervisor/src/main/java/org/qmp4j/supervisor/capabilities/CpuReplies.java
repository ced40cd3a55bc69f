package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What QEMU answers of CPUs, and what is kept of it. */
final class CpuReplies {
    /** What the hypervisor gives is no matter of the CPU. */
    private static final String HYPERVISORS = "(kvm|hv|xen)[-_a-z]*.*";

    private CpuReplies() {}

    /**
     * Keeps what matters.
     *
     * @param name of the facts
     * @param expansion the answer to {@code query-cpu-model-expansion} of the CPU of the host, or of {@code max}
     * @param definitions the answer to {@code query-cpu-definitions} with the same accelerator
     */
    static void keep(ObjectNode facts, String name, JsonNode expansion, JsonNode definitions) {
        JsonNode properties = expansion.path("model").path("props");
        if (!properties.isObject()) {
            return;
        }
        ObjectNode kept =
                facts.putObject(name).put("vendor", properties.path("vendor").asText());
        ArrayNode features = kept.putArray("features");
        ArrayNode known = kept.putArray("known");
        properties.properties().forEach(property -> {
            if (property.getValue().isBoolean()) {
                known.add(property.getKey());
                if (property.getValue().booleanValue() && !property.getKey().matches(HYPERVISORS)) {
                    features.add(property.getKey());
                }
            }
        });
        ObjectNode models = kept.putObject("models");
        for (JsonNode definition : definitions) {
            String model = definition.path("name").asText();
            if (CpuModels.all().containsKey(model) && definition.has("unavailable-features")) {
                models.set(model, definition.path("unavailable-features"));
            }
        }
    }

    static @Nullable CpuFacts read(JsonNode kept) {
        if (!kept.isObject()) {
            return null;
        }
        Map<String, Set<String>> models = new HashMap<>();
        kept.path("models").properties().forEach(model -> models.put(model.getKey(), words(model.getValue())));
        return new CpuFacts(
                kept.path("vendor").asText(), words(kept.path("features")), words(kept.path("known")), models);
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
