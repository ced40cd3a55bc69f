package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qmp4j.schema.QemuSchema;

/** The facts as a probe collects them and the cache keeps them: one JSON object, with QEMU's own words where it spoke. */
final class CapabilityFacts {
    private CapabilityFacts() {}

    /** @throws IllegalArgumentException if something is missing or of another kind: it is no such object */
    static QemuCapabilities read(JsonNode facts) {
        return new QemuCapabilities(
                text(facts, "version"),
                QemuSchema.of(facts.path("schema")),
                flag(facts, "seccomp"),
                flag(facts, "kvm"),
                text(facts, "kvmReason"),
                aliases(facts.path("machines")),
                words(facts, "devices"),
                words(facts, "options"));
    }

    /** What is kept of the answers: the names alone of machines, devices and options, which are long. */
    static void keep(ObjectNode facts, JsonNode machines, JsonNode devices, JsonNode options) {
        var keptMachines = facts.putArray("machines");
        for (JsonNode machine : machines) {
            if (machine.has("alias")) {
                keptMachines
                        .addObject()
                        .put("name", machine.path("name").asText())
                        .put("alias", machine.path("alias").asText());
            }
        }
        var keptDevices = facts.putArray("devices");
        devices.forEach(type -> keptDevices.add(type.path("name").asText()));
        var keptOptions = facts.putArray("options");
        for (JsonNode option : options) {
            String name = option.path("option").asText();
            keptOptions.add(name);
            option.path("parameters")
                    .forEach(parameter ->
                            keptOptions.add(name + "." + parameter.path("name").asText()));
        }
    }

    private static Map<String, String> aliases(JsonNode machines) {
        Map<String, String> aliases = new HashMap<>();
        for (JsonNode machine : list("machines", machines)) {
            aliases.put(text(machine, "alias"), text(machine, "name"));
        }
        return aliases;
    }

    private static Set<String> words(JsonNode facts, String name) {
        Set<String> words = new HashSet<>();
        list(name, facts.path(name)).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static JsonNode list(String name, JsonNode given) {
        if (!given.isArray()) {
            throw missing(name, "a list", given);
        }
        return given;
    }

    private static String text(JsonNode facts, String name) {
        if (!facts.path(name).isTextual()) {
            throw missing(name, "a text", facts.path(name));
        }
        return facts.path(name).textValue();
    }

    private static boolean flag(JsonNode facts, String name) {
        if (!facts.path(name).isBoolean()) {
            throw missing(name, "true or false", facts.path(name));
        }
        return facts.path(name).booleanValue();
    }

    private static IllegalArgumentException missing(String name, String kind, JsonNode given) {
        return new IllegalArgumentException("'" + name + "' must be " + kind + ", not " + given.getNodeType());
    }
}
