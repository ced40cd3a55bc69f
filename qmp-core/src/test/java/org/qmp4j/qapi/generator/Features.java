package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** QAPI feature flags of a definition, a member or an enum value. */
record Features(List<String> names) {
    static final Features NONE = new Features(List.of());

    static Features of(JsonNode json) {
        return new Features(json.valueStream().map(JsonNode::textValue).toList());
    }

    boolean deprecated() {
        return names.contains("deprecated");
    }

    boolean unstable() {
        return names.contains("unstable");
    }

    /** Those that say something to a program that probes for them. */
    List<String> others() {
        return names.stream()
                .filter(name -> !name.equals("deprecated") && !name.equals("unstable"))
                .toList();
    }
}
