package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.testkit.json.JsonLines;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/**
 * What this QEMU could be told to be, as its real program answered under TCG: machines, processors, types of devices and
 * objects. The properties of the types that guests commonly have are there too; those of others are refused.
 */
final class Catalogue {

    private static final Map<QemuVersion, JsonLines> LOADED = new EnumMap<>(QemuVersion.class);
    private static final String KVM = "{\"enabled\": false, \"present\": true}";

    private final JsonLines lines;

    Catalogue(QemuVersion version) {
        synchronized (LOADED) {
            lines = LOADED.computeIfAbsent(version, Catalogue::read);
        }
    }

    private static JsonLines read(QemuVersion version) {
        return JsonLines.read(Catalogue.class, "catalogue-" + version.branch() + ".json.gz");
    }

    void addTo(Machine machine) {
        machine.put("query-kvm", command -> Answer.value(KVM));
        machine.put("query-target", command -> Answer.value("{\"arch\": \"x86_64\"}"));
        machine.put("query-machines", command -> Answer.value(lines.get("machines")));
        machine.put("query-cpu-definitions", command -> Answer.value(lines.get("cpu-definitions")));
        machine.put("qom-list-types", command -> types(command.arguments()));
        machine.put(
                "device-list-properties",
                command -> deviceProperties(command.arguments().path("typename").asText()));
        machine.put(
                "qom-list-properties",
                command -> objectProperties(command.arguments().path("typename").asText()));
    }

    private Answer types(JsonNode arguments) {
        String wanted = arguments.path("implements").asText("device");
        JsonNode found = lines.get("types " + wanted);
        if (found.isMissingNode()) {
            boolean known = isDevice(wanted) || isAbstract(wanted);
            return known
                    ? Answer.error("the fake QEMU does not model the types that implement '" + wanted + "'")
                    : Answer.value(JsonNodeFactory.instance.arrayNode());
        }
        return Answer.value(found);
    }

    private Answer deviceProperties(String type) {
        if (lines.has("properties " + type)) {
            return Answer.value(lines.get("properties " + type));
        }
        if (isAbstract(type) || lines.has("object-properties " + type)) {
            return Answer.error("Parameter 'typename' expects a non-abstract device type");
        }
        return isDevice(type) ? notModelled(type) : Answer.error("DeviceNotFound", "Device '" + type + "' not found");
    }

    private Answer objectProperties(String type) {
        if (lines.has("object-properties " + type)) {
            return Answer.value(lines.get("object-properties " + type));
        }
        boolean known = isDevice(type) || isAbstract(type) || isNamed(lines.get("types user-creatable"), type);
        return known ? notModelled(type) : Answer.error("DeviceNotFound", "Class '" + type + "' not found");
    }

    private static Answer notModelled(String type) {
        return Answer.error("the fake QEMU does not model the properties of '" + type + "'");
    }

    private static boolean isNamed(JsonNode list, String name) {
        for (JsonNode one : list) {
            if (one.path("name").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is such a type of device, one that can be made. */
    boolean isDevice(String type) {
        return lines.has("bus " + type);
    }

    /** Whether there is such a type of device, one of which only others derive. */
    boolean isAbstract(String type) {
        for (JsonNode one : lines.get("abstract")) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type's properties are known to the fake. */
    boolean knows(String type) {
        return lines.has("properties " + type);
    }

    /** One property of a device's type, as device-list-properties describes it. */
    Optional<JsonNode> property(String type, String name) {
        return named(lines.get("properties " + type), name);
    }

    /** One property of an object's type, as qom-list-properties describes it. */
    Optional<JsonNode> objectProperty(String type, String name) {
        return named(lines.get("object-properties " + type), name);
    }

    private static Optional<JsonNode> named(JsonNode list, String name) {
        for (JsonNode one : list) {
            if (one.path("name").asText().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The kind of bus that a device goes on; empty if it needs none. */
    String bus(String type) {
        return lines.get("bus " + type).asText();
    }

    /** Whether there is a processor model of this name. */
    boolean isProcessor(String name) {
        return isNamed(lines.get("cpu-definitions"), name);
    }

    /** A processor model with its properties; missing if the fake was not taught them. */
    JsonNode expansion(String kind, String name) {
        return lines.get("expansion " + kind).path(name);
    }
}
