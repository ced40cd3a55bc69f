package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.MachineType;
import org.qmp4j.testkit.schema.QemuVersion;

/** What must be alike at both ends: the type of machine, its memory, and that the target has every device. */
record Likeness(String type, String memory, List<String> devices) {

    static Likeness of(CommandLine line, QemuVersion version) throws StartFailure {
        List<String> devices = new ArrayList<>();
        for (CommandLine.Option option : line.options("device")) {
            devices.add(option.json("driver").path("driver").asText());
        }
        return new Likeness(
                MachineType.of(line, version),
                line.last("m").replace("size=", ""),
                devices.stream().sorted().toList());
    }

    ObjectNode json() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", type).put("memory", memory);
        devices.forEach(json.putArray("devices")::add);
        return json;
    }

    /** Why a target that is like this cannot take a machine like that, in QEMU's words. */
    Optional<String> complaint(JsonNode other) {
        String received = other.path("type").asText();
        if (!received.equals(type)) {
            return Optional.of("Machine type received is '" + received + "' and local is '" + type + "'");
        }
        if (!other.path("memory").asText().equals(memory)) {
            return Optional.of(
                    "Size mismatch: pc.ram: " + other.path("memory").asText() + " != " + memory + ": Invalid argument");
        }
        List<String> left = new ArrayList<>(devices);
        for (JsonNode device : other.path("devices")) {
            if (!left.remove(device.asText())) {
                return Optional.of("Unknown savevm section or instance '" + device.asText()
                        + "' 0. Make sure that your current VM setup matches your saved VM setup, including any"
                        + " hotplugged devices");
            }
        }
        return Optional.empty();
    }
}
