package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.NameTable;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.script.Answer;

/**
 * The tree of objects (qom-list, qom-get, qom-set), as far as the fake has one: /objects, /chardevs and the devices in
 * /machine/peripheral with the properties that they were given or that are the same for all.
 */
final class Tree {

    static final String PERIPHERAL = "/machine/peripheral";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OBJECTS = "/objects";
    private static final String TYPE = "type";

    private final Machine machine;
    private final Shape shape;
    private final Catalogue catalogue;
    private final Objects objects;
    private final Chardevs chardevs;
    private final NameTable<Plugged> devices;
    private final GuestMemory guestMemory;

    Tree(
            Machine machine,
            Shape shape,
            Catalogue catalogue,
            Objects objects,
            Chardevs chardevs,
            NameTable<Plugged> devices) {
        this.machine = machine;
        this.shape = shape;
        this.catalogue = catalogue;
        this.objects = objects;
        this.chardevs = chardevs;
        this.devices = devices;
        this.guestMemory = new GuestMemory(machine.schema().version());
    }

    void addTo() {
        machine.put("qom-list", command -> list(command.arguments().path("path").asText()));
        machine.put("qom-get", command -> answer(command.arguments()));
        machine.put("qom-set", command -> set(command.arguments()));
    }

    private static void add(ArrayNode list, String name, String type) {
        list.addObject().put("name", name).put(TYPE, type);
    }

    private Answer list(String path) {
        ArrayNode list = NODES.arrayNode();
        add(list, TYPE, "string");
        switch (path) {
            case "/" -> {
                add(list, "objects", "child<container>");
                add(list, "machine", "child<" + machineType() + ">");
                add(list, "chardevs", "child<container>");
            }
            case "/machine" -> {
                // of its many properties the fake has but one
            }
            case OBJECTS -> objects.listed().forEach(id -> add(list, id, child(objectType(id))));
            case "/chardevs" -> reversed(chardevs.names()).forEach(id -> add(list, id, child(chardevs.type(id))));
            case PERIPHERAL ->
                reversed(devices.names()).stream()
                        .filter(id -> !id.contains("["))
                        .forEach(id -> add(list, id, child(driver(id))));
            default -> {
                if (device(path).isEmpty()) {
                    return object(path).isPresent()
                            ? Answer.error("the fake QEMU does not model the list of an object's properties")
                            : notFound(path);
                }
                add(list, "parent_bus", "link<bus>");
                List.of("realized", "hotplugged", "hotpluggable").forEach(name -> add(list, name, "bool"));
            }
        }
        return Answer.value(list);
    }

    private static String child(String type) {
        return "child<" + type + ">";
    }

    private static List<String> reversed(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        Collections.reverse(copy);
        return copy;
    }

    private static Answer notFound(String path) {
        return Refusal.notFound(path).answer();
    }

    private String machineType() {
        String branch = machine.schema().version().branch();
        return switch (shape.type()) {
            case "pc" -> "pc-i440fx-" + branch + "-machine";
            case "q35" -> "pc-q35-" + branch + "-machine";
            default -> shape.type() + "-machine";
        };
    }

    private String objectType(String id) {
        return objects.find(id).map(one -> one.path("qom-type").asText()).orElse("");
    }

    private String driver(String id) {
        return devices.find(id).map(Plugged::driver).orElse("");
    }

    /** A path may leave out its beginning. */
    private static String last(String path, String container) {
        if (path.startsWith(container + "/")) {
            return path.substring(container.length() + 1);
        }
        return path.contains("/") ? "" : path;
    }

    private Optional<Plugged> device(String path) {
        return devices.find(last(path, PERIPHERAL));
    }

    private Optional<ObjectNode> object(String path) {
        return objects.find(last(path, OBJECTS));
    }

    private Answer answer(JsonNode arguments) {
        String path = arguments.path("path").asText();
        String property = arguments.path("property").asText();
        Optional<Plugged> device = device(path);
        if (device.isPresent()) {
            return guestMemory.get(device.get(), property).orElseGet(() -> ofDevice(device.get(), property));
        }
        Optional<ObjectNode> object = object(path);
        if (object.isPresent()) {
            return ofObject(object.get(), property);
        }
        if (path.equals("/machine")) {
            return property.equals(TYPE) ? Answer.value(TextNode.valueOf(machineType())) : notModelled(property);
        }
        return notFound(path);
    }

    static Answer notModelled(String property) {
        return Answer.error("the fake QEMU does not model the property '" + property + "' of this object");
    }

    private static Answer noProperty(String type, String property) {
        return Answer.error("Property '" + type + "." + property + "' not found");
    }

    private Answer ofDevice(Plugged device, String property) {
        Bus bus = device.bus();
        Optional<JsonNode> known = catalogue.property(device.driver(), property);
        return switch (property) {
            case TYPE -> Answer.value(TextNode.valueOf(device.driver()));
            case "realized" -> Answer.value(BooleanNode.TRUE);
            case "hotplugged" -> Answer.value(BooleanNode.valueOf(device.hotplugged()));
            case "hotpluggable" ->
                bus == null || !(bus.hotplug() || bus.kind().equals("PCI"))
                        ? notModelled(property)
                        : Answer.value(BooleanNode.TRUE);
            case "parent_bus" ->
                bus == null || bus.path().isEmpty()
                        ? notModelled(property)
                        : Answer.value(TextNode.valueOf(bus.path()));
            default ->
                known.map(description -> PropertyValue.of(device.given().path(property), property, description))
                        .orElseGet(() -> catalogue.knows(device.driver())
                                ? noProperty(device.driver(), property)
                                : notModelled(property));
        };
    }

    private Answer ofObject(ObjectNode object, String property) {
        String type = object.path("qom-type").asText();
        if (property.equals(TYPE)) {
            return Answer.value(TextNode.valueOf(type));
        }
        if (catalogue.objectProperty(type, property).isEmpty()) {
            return noProperty(type, property);
        }
        if (type.equals("iothread") && !property.startsWith("thread-pool")) {
            return Answer.value(LongNode.valueOf(Objects.tuning(object, property)));
        }
        return object.has(property) ? Answer.value(object.path(property)) : notModelled(property);
    }

    private static Answer tooLate(Plugged device, String property) {
        return Answer.error("Attempt to set property '" + property + "' on device '" + device.id() + "' (type '"
                + device.driver() + "') after it was realized");
    }

    private Answer set(JsonNode arguments) {
        String path = arguments.path("path").asText();
        String property = arguments.path("property").asText();
        JsonNode value = arguments.path("value");
        Optional<Plugged> device = device(path);
        if (device.isPresent()) {
            return guestMemory.set(device.get(), property, value).orElseGet(() -> tooLate(device.get(), property));
        }
        ObjectNode object = object(path).orElse(null);
        if (object == null) {
            return path.equals("/machine") ? notModelled(property) : notFound(path);
        }
        String type = object.path("qom-type").asText();
        Optional<JsonNode> known = catalogue.objectProperty(type, property);
        if (known.isEmpty()) {
            return noProperty(type, property);
        }
        if (known.get().path(TYPE).asText().equals("int") && !value.isIntegralNumber()) {
            return Answer.error("Invalid parameter type for '" + property + "', expected: integer");
        }
        if (!type.equals("iothread")) {
            return notModelled(property);
        }
        object.set(property, value);
        return Answer.done();
    }
}
