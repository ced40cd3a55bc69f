package org.qmp4j.testkit.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The commands whose answers come from the command line. */
final class ProcessCommands {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KVM = "{\"enabled\": false, \"present\": true}";

    /** The aliases of a real 7.2; the members that it says of all its machines are left out. */
    private static final String MACHINES =
            "[{\"name\": \"pc-i440fx-7.2\", \"alias\": \"pc\", \"is-default\": true, \"cpu-max\": 255},"
                    + " {\"name\": \"pc-q35-7.2\", \"alias\": \"q35\", \"cpu-max\": 288}, {\"name\": \"none\", \"cpu-max\": 1}]";

    private static final List<String> DEVICES = List.of(
            "VGA",
            "e1000",
            "ich9-ahci",
            "ide-cd",
            "ide-hd",
            "isa-serial",
            "pcie-root-port",
            "piix3-usb-uhci",
            "qemu-xhci",
            "rtl8139",
            "virtio-balloon-pci",
            "virtio-blk-pci",
            "virtio-net-pci",
            "virtio-serial-pci",
            "virtio-vga",
            "virtserialport",
            "vmgenid");

    private static final String SCHEMA = "/org/qmp4j/testkit/machine/query-qmp-schema-7.2.json.gz";

    private final Devices devices;
    private final Predicate<Chardev> connected;

    private ProcessCommands(Devices devices, Predicate<Chardev> connected) {
        this.devices = devices;
        this.connected = connected;
    }

    static void addTo(Machine machine, Devices devices, Predicate<Chardev> connected) {
        ProcessCommands commands = new ProcessCommands(devices, connected);
        machine.put("query-vm-generation-id", Set.of(), command -> commands.generationId());
        machine.put("query-chardev", Set.of(), command -> Answer.value(commands.chardevs()));
        machine.put("query-yank", Set.of(), command -> Answer.value(commands.yank()));
        machine.put(
                "query-block",
                Set.of(),
                command -> Answer.value(devices.blocks().queryBlock()));
        machine.put(
                "query-named-block-nodes",
                Set.of("flat"),
                command -> Answer.value(devices.blocks().queryNamed()));
        machine.put("query-vnc", Set.of(), command -> Answer.value(commands.vnc()));
        machine.put("query-kvm", Set.of(), command -> Answer.value(KVM));
        machine.put("query-machines", Set.of(), command -> Answer.value(MACHINES));
        machine.put("qom-list-types", Set.of("implements", "abstract"), command -> Answer.value(deviceTypes()));
        machine.put("query-qmp-schema", Set.of(), command -> Answer.value(schema()));
        machine.put("screendump", Set.of("filename", "device", "head", "format"), ProcessCommands::screendump);
    }

    /** The devices whose options this fake takes; a real 7.2 has some six hundred types. */
    private static ArrayNode deviceTypes() {
        ArrayNode types = NODES.arrayNode();
        for (String name : DEVICES) {
            types.addObject().put("name", name).put("parent", "device");
        }
        return types;
    }

    private Answer generationId() {
        return devices.generationId()
                .map(guid -> Answer.value(NODES.objectNode().put("guid", guid)))
                .orElseGet(() -> Answer.error("VM Generation ID device not found"));
    }

    private ArrayNode chardevs() {
        ArrayNode answer = NODES.arrayNode();
        for (Chardev chardev : devices.chardevs()) {
            String filename = "null";
            if (chardev.path() != null) {
                filename = (connected.test(chardev) ? "" : "disconnected:") + "unix:" + chardev.path()
                        + (chardev.server() ? ",server=on" : "");
            }
            answer.addObject()
                    .put("frontend-open", true)
                    .put("filename", filename)
                    .put("label", chardev.id());
        }
        return answer;
    }

    private ArrayNode yank() {
        ArrayNode answer = NODES.arrayNode();
        for (Chardev chardev : devices.chardevs()) {
            if (chardev.path() != null) {
                answer.addObject().put("type", "chardev").put("id", chardev.id());
            }
        }
        return answer;
    }

    private ObjectNode vnc() {
        ObjectNode answer = NODES.objectNode();
        if (devices.vncPath().isEmpty()) {
            return answer.put("enabled", false);
        }
        answer.put("enabled", true).put("auth", "none").put("family", "unix");
        answer.putArray("clients");
        return answer.put("service", devices.vncPath()).put("host", "");
    }

    /** The real QEMU's own answer, taken from 7.2.22. */
    private static JsonNode schema() {
        try (InputStream file = ProcessCommands.class.getResourceAsStream(SCHEMA)) {
            if (file == null) {
                throw new IllegalStateException(SCHEMA + " is missing from the class path");
            }
            return new ObjectMapper().readTree(new GZIPInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(SCHEMA + " cannot be read", e);
        }
    }

    private static Answer screendump(Command command) {
        JsonNode filename = command.arguments().path("filename");
        String format = command.arguments().path("format").asText("ppm");
        if (filename.isMissingNode()) {
            return Answer.error("Parameter 'filename' is missing");
        }
        if (!filename.isTextual()) {
            return Answer.error("Invalid parameter type for 'filename', expected: string");
        }
        if (!Set.of("ppm", "png").contains(format)) {
            return Answer.error("Parameter 'format' does not accept value '" + format + "'");
        }
        try {
            Files.write(Path.of(filename.textValue()), format.equals("png") ? Screen.png() : Screen.ppm());
            return Answer.done();
        } catch (IOException e) {
            return Answer.error("failed to open file '" + filename.textValue() + "': " + Complaints.of(e));
        }
    }
}
