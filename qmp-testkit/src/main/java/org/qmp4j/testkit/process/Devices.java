package org.qmp4j.testkit.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.Json;
import org.qmp4j.testkit.wire.Endpoint;

/** What the command line gives the machine, in the order in which QEMU makes it: chardevs, block nodes, devices. */
final class Devices {

    private final Map<String, Chardev> chardevs = new LinkedHashMap<>();
    private final BlockNodes blocks = new BlockNodes();
    private final List<Suboptions> monitors = new ArrayList<>();
    private @Nullable Chardev serial;
    private @Nullable String generationId;
    private @Nullable Endpoint vnc;
    private String vncPath = "";

    static Devices from(CommandLine line) throws StartFailure {
        Devices devices = new Devices();
        devices.makeChardevs(line);
        for (String text : line.values("object")) {
            json("object", text, "qom-type");
        }
        for (String text : line.values("netdev")) {
            json("netdev", text, "type");
        }
        for (String text : line.values("blockdev")) {
            devices.blocks.add(text, json("blockdev", text, "driver"));
        }
        for (String text : line.values("device")) {
            devices.add(text, json("device", text, "driver"));
        }
        devices.makeVnc(line.last("vnc"));
        return devices;
    }

    private void makeChardevs(CommandLine line) throws StartFailure {
        for (String value : line.values("chardev")) {
            put(value, Chardev.of(value));
        }
        int number = 0;
        for (String value : line.values("serial")) {
            if (!value.equals("none")) {
                Chardev chardev = Chardev.ofShortForm("serial", value, "serial" + number++);
                put(value, chardev);
                serial = serial == null ? chardev : serial;
            }
        }
        for (String value : line.values("mon")) {
            Suboptions monitor = Suboptions.parse(value, "chardev");
            if (!chardevs.containsKey(monitor.get("chardev"))) {
                throw StartFailure.of("mon", value, "chardev \"" + monitor.get("chardev") + "\" not found");
            }
            monitors.add(monitor);
        }
        number = 0;
        for (String value : line.values("qmp")) {
            String id = "compat_monitor" + number++;
            put(value, Chardev.ofShortForm("qmp", value, id));
            monitors.add(Suboptions.parse("chardev=" + id + ",mode=control", "chardev"));
        }
    }

    private void put(String value, Chardev chardev) throws StartFailure {
        if (chardevs.put(chardev.id(), chardev) != null) {
            throw StartFailure.of("chardev", value, "Duplicate ID '" + chardev.id() + "' for chardev");
        }
    }

    /** JSON, or {@code key=value} made into JSON. */
    private static JsonNode json(String option, String text, String impliedKey) throws StartFailure {
        if (!text.startsWith("{")) {
            Suboptions options = Suboptions.parse(text, impliedKey);
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            options.forEach(node::put);
            return node;
        }
        try {
            return Json.parse(text);
        } catch (IllegalArgumentException e) {
            throw StartFailure.of(option, text, "JSON parse error, premature EOI");
        }
    }

    private void add(String text, JsonNode device) throws StartFailure {
        String driver = device.path("driver").asText();
        String chardev = device.path("chardev").asText();
        String drive = device.path("drive").asText();
        if (!chardev.isEmpty()) {
            Chardev backend = chardevs.get(chardev);
            if (backend == null) {
                throw StartFailure.of("device", text, cannotFind(driver + ".chardev", chardev));
            }
            serial = serial == null && driver.endsWith("-serial") ? backend : serial;
        }
        if (!drive.isEmpty()) {
            if (!blocks.has(drive)) {
                throw StartFailure.of("device", text, cannotFind(driver + ".drive", drive));
            }
            blocks.attach(device.path("id").asText(), drive);
        }
        if (driver.equals("vmgenid")) {
            generationId = guid(text, device.path("guid").asText());
        }
    }

    private static String cannotFind(String property, String value) {
        return "Property '" + property + "' can't find value '" + value + "'";
    }

    private static String guid(String text, String guid) throws StartFailure {
        try {
            return guid.equals("auto")
                    ? UUID.randomUUID().toString()
                    : UUID.fromString(guid).toString();
        } catch (IllegalArgumentException e) {
            throw StartFailure.of("device", text, "Property 'vmgenid.guid' doesn't take value '" + guid + "'");
        }
    }

    private void makeVnc(String value) throws StartFailure {
        if (value.isEmpty() || value.equals("none")) {
            return;
        }
        Suboptions options = Suboptions.parse(value, "vnc");
        String address = options.get("vnc");
        if (!address.startsWith("unix:")) {
            throw StartFailure.of("vnc", value, "the fake knows unix:PATH only");
        }
        vncPath = address.substring("unix:".length());
        try {
            vnc = Endpoint.listen(Path.of(vncPath));
        } catch (IOException e) {
            throw StartFailure.of("vnc", value, "Failed to bind socket to " + vncPath + ": " + Complaints.of(e));
        }
    }

    List<Chardev> chardevs() {
        return List.copyOf(chardevs.values());
    }

    Chardev chardev(String id) {
        Chardev found = chardevs.get(id);
        if (found == null) {
            throw new IllegalStateException("chardev " + id + " was checked before");
        }
        return found;
    }

    List<Suboptions> monitors() {
        return monitors;
    }

    BlockNodes blocks() {
        return blocks;
    }

    Optional<Chardev> serial() {
        return Optional.ofNullable(serial);
    }

    Optional<String> generationId() {
        return Optional.ofNullable(generationId);
    }

    Optional<Endpoint> vnc() {
        return Optional.ofNullable(vnc);
    }

    String vncPath() {
        return vncPath;
    }
}
