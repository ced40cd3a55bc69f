package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/**
 * What this QEMU could be told to be, as its real program answered under TCG: machines, processors, types of devices and
 * objects. The properties of the types that guests commonly have are there too; those of others are refused.
 */
final class Catalogue {

    private static final Map<QemuVersion, JsonNode> LOADED = new EnumMap<>(QemuVersion.class);
    private static final String KVM = "{\"enabled\": false, \"present\": true}";

    private final JsonNode root;

    Catalogue(QemuVersion version) {
        synchronized (LOADED) {
            root = LOADED.computeIfAbsent(version, Catalogue::read);
        }
    }

    private static JsonNode read(QemuVersion version) {
        String resource = "catalogue-" + version.branch() + ".json.gz";
        try (InputStream file = Catalogue.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing beside " + Catalogue.class.getName());
            }
            return new ObjectMapper().readTree(new GZIPInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    void addTo(Machine machine) {
        machine.put("query-kvm", command -> Answer.value(KVM));
        machine.put("query-target", command -> Answer.value("{\"arch\": \"x86_64\"}"));
        machine.put("query-machines", command -> Answer.value(root.path("machines")));
        machine.put("query-cpu-definitions", command -> Answer.value(root.path("cpu-definitions")));
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
        JsonNode found = root.path("types").path(wanted);
        if (found.isMissingNode()) {
            boolean known = isDevice(wanted) || isAbstract(wanted);
            return known
                    ? Answer.error("the fake QEMU does not model the types that implement '" + wanted + "'")
                    : Answer.value(JsonNodeFactory.instance.arrayNode());
        }
        return Answer.value(found);
    }

    private Answer deviceProperties(String type) {
        if (root.path("properties").has(type)) {
            return Answer.value(root.path("properties").path(type));
        }
        if (isAbstract(type) || root.path("object-properties").has(type)) {
            return Answer.error("Parameter 'typename' expects a non-abstract device type");
        }
        return isDevice(type) ? notModelled(type) : Answer.error("DeviceNotFound", "Device '" + type + "' not found");
    }

    private Answer objectProperties(String type) {
        if (root.path("object-properties").has(type)) {
            return Answer.value(root.path("object-properties").path(type));
        }
        boolean known =
                isDevice(type) || isAbstract(type) || isNamed(root.path("types").path("user-creatable"), type);
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
        return isNamed(root.path("types").path("device"), type);
    }

    /** Whether there is such a type of device, one of which only others derive. */
    boolean isAbstract(String type) {
        for (JsonNode one : root.path("abstract")) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type's properties are known to the fake. */
    boolean knows(String type) {
        return root.path("properties").has(type);
    }

    /** One property of a device's type, as device-list-properties describes it. */
    Optional<JsonNode> property(String type, String name) {
        return named(root.path("properties").path(type), name);
    }

    /** One property of an object's type, as qom-list-properties describes it. */
    Optional<JsonNode> objectProperty(String type, String name) {
        return named(root.path("object-properties").path(type), name);
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
        return root.path("bus").path(type).asText();
    }

    /** Whether there is a processor model of this name. */
    boolean isProcessor(String name) {
        return isNamed(root.path("cpu-definitions"), name);
    }

    /** A processor model with its properties; missing if the fake was not taught them. */
    JsonNode expansion(String kind, String name) {
        return root.path("expansion").path(kind).path(name);
    }
}
