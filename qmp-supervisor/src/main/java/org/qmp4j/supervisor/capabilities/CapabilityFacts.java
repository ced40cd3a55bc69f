package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.supervisor.capabilities.QemuCapabilities.Cpus;
import org.qmp4j.supervisor.capabilities.QemuCapabilities.MachineFacts;

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
                words(facts, "options"),
                machines(facts.path("machines")),
                new Cpus(CpuReplies.read(facts.path("kvmCpu")), CpuReplies.read(facts.path("tcgCpu"))));
    }

    /** What is kept of the answers: the names alone of machines, devices and options, which are long. */
    static void keep(ObjectNode facts, JsonNode machines, JsonNode devices, JsonNode options) {
        var keptMachines = facts.putArray("machines");
        for (JsonNode machine : machines) {
            ObjectNode kept =
                    keptMachines.addObject().put("name", machine.path("name").asText());
            for (String fact : List.of("alias", "acpi", "numa-mem-supported")) {
                if (machine.has(fact)) {
                    kept.set(fact, machine.path(fact));
                }
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
            String name = text(machine, "name");
            if (machine.has("alias")) {
                aliases.put(text(machine, "alias"), name);
            }
        }
        return aliases;
    }

    private static Map<String, MachineFacts> machines(JsonNode machines) {
        Map<String, MachineFacts> facts = new HashMap<>();
        for (JsonNode machine : machines) {
            MachineFacts known = new MachineFacts(
                    machine.path("acpi").asBoolean(),
                    machine.path("numa-mem-supported").asBoolean());
            facts.put(text(machine, "name"), known);
            if (machine.has("alias")) {
                facts.put(text(machine, "alias"), known);
            }
        }
        return facts;
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
