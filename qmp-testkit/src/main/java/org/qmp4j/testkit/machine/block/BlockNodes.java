package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** The block nodes of {@code -blockdev}, and the devices that use them; what query-block tells of them. */
public final class BlockNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Where a qcow2 header keeps the virtual size. */
    private static final int QCOW2_SIZE_OFFSET = 24;

    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> devices = new LinkedHashMap<>();

    /** The nodes of a command line. */
    public BlockNodes(Machine machine, CommandLine line) throws StartFailure {
        for (CommandLine.Option option : line.options("blockdev")) {
            add(option.value(), option.json("driver"));
        }
        machine.put("query-block", command -> Answer.value(queryBlock()));
        machine.put("query-named-block-nodes", command -> Answer.value(queryNamed()));
        machine.put("query-jobs", command -> Answer.value("[]"));
        machine.put("job-dismiss", command -> Answer.error("Job not found"));
    }

    private void add(String text, JsonNode node) throws StartFailure {
        String filename = node.path("filename").asText();
        if (!filename.isEmpty() && !Files.exists(Path.of(filename))) {
            throw StartFailure.of("blockdev", text, "Could not open '" + filename + "': No such file or directory");
        }
        for (String member : new String[] {"file", "backing", "data-file"}) {
            JsonNode child = node.path(member);
            if (child.isTextual() && !nodes.containsKey(child.asText())) {
                throw StartFailure.of("blockdev", text, cannotFind(child.asText()));
            }
            if (child.isObject()) {
                add(text, child);
            }
        }
        String name = node.path("node-name").asText("");
        nodes.put(name.isEmpty() ? "#block" + (100 + nodes.size()) : name, node);
    }

    private static String cannotFind(String name) {
        return "Cannot find device='" + name + "' nor node-name='" + name + "'";
    }

    /** Whether there is such a node. */
    public boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** A device uses a node. */
    public void attach(String device, String node) {
        devices.put(device, node);
    }

    /** The answer of query-block, as far as the fake knows it. */
    private ArrayNode queryBlock() {
        ArrayNode answer = NODES.arrayNode();
        devices.forEach((device, node) -> {
            ObjectNode info = answer.addObject();
            info.put("io-status", "ok").put("device", "").put("locked", false).put("removable", false);
            info.set("inserted", inserted(node, nodes.getOrDefault(node, NODES.objectNode())));
            info.put("qdev", device).put("type", "unknown");
        });
        return answer;
    }

    /** The answer of query-named-block-nodes. */
    private ArrayNode queryNamed() {
        ArrayNode answer = NODES.arrayNode();
        nodes.forEach((name, node) -> answer.insert(0, inserted(name, node)));
        return answer;
    }

    private ObjectNode inserted(String name, JsonNode node) {
        String driver = node.path("driver").asText();
        String file = filename(node);
        ObjectNode info = NODES.objectNode();
        for (String zero : new String[] {"iops", "iops_rd", "iops_wr", "bps", "bps_rd", "bps_wr", "write_threshold"}) {
            info.put(zero, 0);
        }
        info.put("detect_zeroes", node.path("detect-zeroes").asText("off"));
        info.putObject("image")
                .put("virtual-size", virtualSize(driver, file))
                .put("filename", file)
                .put("format", driver)
                .put("dirty-flag", false);
        info.put("ro", node.path("read-only").asBoolean()).put("node-name", name);
        info.put("backing_file_depth", 0).put("drv", driver).put("encrypted", false);
        info.putObject("cache")
                .put("no-flush", node.path("cache").path("no-flush").asBoolean())
                .put("direct", node.path("cache").path("direct").asBoolean())
                .put("writeback", true);
        return info.put("file", file);
    }

    private String filename(JsonNode node) {
        JsonNode file = node.path("file");
        if (file.isTextual()) {
            return filename(nodes.getOrDefault(file.asText(), NODES.objectNode()));
        }
        return file.isObject() ? filename(file) : node.path("filename").asText();
    }

    private static long virtualSize(String driver, String file) {
        try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
            if (!driver.equals("qcow2")) {
                return channel.size();
            }
            ByteBuffer size = ByteBuffer.allocate(Long.BYTES);
            return channel.read(size, QCOW2_SIZE_OFFSET) == Long.BYTES ? size.getLong(0) : 0;
        } catch (IOException e) {
            // the image went away after the start: QEMU would still know its size, the fake does not
            return 0;
        }
    }
}
