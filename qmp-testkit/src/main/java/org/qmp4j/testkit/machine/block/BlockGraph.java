package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.Space;
import org.qmp4j.testkit.machine.job.Jobs;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The block nodes of a machine, the devices that use them, and the commands about them. */
public final class BlockGraph {

    private final Graph graph = new Graph();
    private final Opening opening;
    private final Machine machine;

    /**
     * The nodes of a command line.
     *
     * @param fdSets finds the file of {@code /dev/fdset/N}; refuses by an IllegalArgumentException
     */
    public BlockGraph(Machine machine, CommandLine line, Jobs jobs, Function<String, Path> fdSets) throws StartFailure {
        this.machine = machine;
        opening = new Opening(graph, fdSets);
        for (CommandLine.Option option : line.options("blockdev")) {
            add(machine, option);
        }
        QemuVersion version = machine.schema().version();
        machine.put("query-block", command -> Answer.value(NodeInfo.drives(graph, version)));
        machine.put("query-blockstats", command -> {
            boolean nodes = command.arguments().path("query-nodes").asBoolean();
            return Answer.value(BlockStatistics.of(graph, nodes, version));
        });
        machine.put(
                "query-named-block-nodes",
                command -> Answer.value(
                        NodeInfo.all(graph, command.arguments().path("flat").asBoolean(), version)));
        machine.put("blockdev-add", Refused.answered(command -> {
            opening.openRoot(command.arguments());
            return Answer.done();
        }));
        machine.put("blockdev-del", Refused.answered(command -> {
            graph.delete(command.arguments().path("node-name").asText());
            return Answer.done();
        }));
        machine.put("blockdev-reopen", Refused.answered(command -> {
            for (JsonNode options : command.arguments().path("options")) {
                opening.reopen(options);
            }
            return Answer.done();
        }));
        machine.put("blockdev-create", Refused.answered(new Creation(graph, opening, jobs)::create));
        machine.put("block_resize", Refused.answered(this::resize));
        new Trays(machine, graph);
        new Throttles(machine, graph);
        new Exports(machine, graph);
        new Transactions(machine, graph, opening, new BlockJobs(machine, graph, jobs));
    }

    private void add(Machine machine, CommandLine.Option option) throws StartFailure {
        JsonNode options = nested(option.json("driver"));
        Optional<String> problem = machine.schema().argumentProblem("blockdev-add", options);
        if (problem.isPresent()) {
            throw option.refused(problem.get());
        }
        try {
            opening.openRoot(options);
        } catch (Refused e) {
            throw option.refused(e.text());
        }
    }

    /** Suboptions such as {@code file.driver=file} stand for members of members, and their values are all text. */
    private static JsonNode nested(JsonNode flat) {
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : flat.properties()) {
            String[] path = member.getKey().split("\\.", -1);
            ObjectNode at = deep;
            for (int i = 0; i < path.length - 1; i++) {
                at = at.withObjectProperty(path[i]);
            }
            String name = path[path.length - 1];
            JsonNode value = member.getValue();
            if (value.isTextual() && value.asText().matches("on|off") && !name.equals("detect-zeroes")) {
                at.put(name, value.asText().equals("on"));
            } else if (value.isTextual()
                    && name.equals("size")
                    && value.asText().matches("\\d+")) {
                at.put(name, value.asLong());
            } else {
                at.set(name, value);
            }
        }
        return deep;
    }

    /** Whether there is such a node. */
    public boolean has(String name) {
        return graph.get(name) != null;
    }

    /**
     * A device uses a node.
     *
     * @param id the device's id
     * @param path its place in the QOM tree
     * @param driver the type of device
     * @param node the node's name; empty for a drive without a medium
     */
    public void attach(String id, String path, String driver, String node) {
        String place = driver.startsWith("virtio-") ? path + "/virtio-backend" : path;
        String qdev = id.isEmpty() || driver.startsWith("virtio-") ? place : id;
        graph.attach(new Graph.Drive(qdev, place, driver.endsWith("-cd"), graph.get(node)));
    }

    /**
     * The guest writes to its first disk, where it has not written before.
     *
     * @return the data of BLOCK_IO_ERROR if that has no room; empty if it has
     */
    public Optional<ObjectNode> write() {
        Graph.Drive disk = disk().orElse(null);
        Node node = disk == null ? null : disk.node;
        if (disk == null || node == null) {
            return Optional.empty();
        }
        disk.lacksSpace = machine.space().isFull(node.path());
        if (!disk.lacksSpace) {
            return Optional.empty();
        }
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("device", "")
                .put("nospace", true)
                .put("node-name", node.name)
                .put("reason", Space.NONE_LEFT)
                .put("operation", "write")
                .put("action", "stop");
        return Optional.of(machine.schema().version() == QemuVersion.V7_2 ? data : data.put("qom-path", disk.path));
    }

    /** Whether there is a disk with an image. */
    public boolean hasDisk() {
        return disk().isPresent();
    }

    private Optional<Graph.Drive> disk() {
        return graph.drives().stream()
                .filter(drive -> !drive.removable && drive.node != null)
                .findFirst();
    }

    /** A device is gone. */
    public void detach(String id) {
        graph.detach(id);
        graph.detach("/machine/peripheral/" + id + "/virtio-backend");
    }

    private Answer resize(Command command) throws Refused {
        JsonNode arguments = command.arguments();
        Node node = graph.find(arguments);
        long size = arguments.path("size").asLong();
        if (size < 0) {
            throw new Refused("Parameter 'size' expects a >0 size");
        }
        Path path = node.path();
        if (path == null) {
            throw new Refused("the fake QEMU resizes images of files alone");
        }
        try {
            if (node.header != null) {
                node.header = new Qcow2(size, node.header.backingFile(), node.header.backingFormat());
                node.header.update(path);
            } else {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(size);
                }
            }
        } catch (IOException e) {
            throw new Refused("Failed to resize: " + e.getMessage());
        }
        return Answer.done();
    }
}
