package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.job.Refused;

/** Makes nodes of their descriptions ({@code BlockdevOptions}). */
final class Opening {

    /** What a description may say; more, and the fake could only pretend to obey. */
    private static final Set<String> KNOWN = Set.of(
            "driver",
            "node-name",
            "filename",
            "file",
            "backing",
            "read-only",
            "auto-read-only",
            "force-share",
            "cache",
            "discard",
            "detect-zeroes",
            "aio",
            "locking",
            "size",
            "read-zeroes");

    private final Graph graph;
    private final Function<String, Path> fdSets;

    /** @param fdSets finds the file of {@code /dev/fdset/N}; refuses by an IllegalArgumentException */
    Opening(Graph graph, Function<String, Path> fdSets) {
        this.graph = graph;
        this.fdSets = fdSets;
    }

    /** Opens a node for the monitor. */
    Node openRoot(JsonNode options) throws Refused {
        if (!options.has("node-name")) {
            throw new Refused("'node-name' must be specified for the root node");
        }
        Node node = open(options, false);
        node.ownedByMonitor = true;
        return node;
    }

    /** Opens a node with all below it, or nothing. */
    Node open(JsonNode options, boolean readOnlyParent) throws Refused {
        String driver = options.path("driver").asText();
        for (String member : (Iterable<String>) options::fieldNames) {
            if (!KNOWN.contains(member) || member.equals("size") && !driver.equals("null-co")) {
                throw new Refused("the fake QEMU does not model '" + member + "' of a block node");
            }
        }
        if (!Set.of("file", "null-co", "raw", "qcow2").contains(driver)) {
            throw new Refused("the fake QEMU does not model the block driver '" + driver + "'");
        }
        boolean readOnly = options.path("read-only").asBoolean(readOnlyParent);
        Node file = options.has("file") ? child(options.get("file"), readOnly) : null;
        try {
            return named(options, driver, file, readOnly);
        } catch (Refused e) {
            graph.release(file);
            throw e;
        }
    }

    private Node child(JsonNode reference, boolean readOnly) throws Refused {
        return reference.isTextual() ? graph.find(reference.asText()) : open(reference, readOnly);
    }

    private Node named(JsonNode options, String driver, @Nullable Node file, boolean readOnly) throws Refused {
        String name = options.path("node-name").asText();
        if (options.has("node-name")) {
            graph.checkName(name);
        } else {
            name = graph.anonymousName();
        }
        Node node = new Node(name, driver, options);
        node.file = file;
        node.ownsFile = options.path("file").isObject();
        node.readOnly = readOnly;
        if (driver.equals("file")) {
            node.place = place(options.path("filename").asText());
        }
        if (driver.equals("qcow2")) {
            node.header = header(file);
        }
        graph.add(node);
        try {
            node.backing = driver.equals("qcow2") ? backing(node) : null;
        } catch (Refused e) {
            node.file = null;
            graph.release(node);
            throw new Refused("Could not open backing file: " + e.text());
        }
        return node;
    }

    private @Nullable Path place(String filename) throws Refused {
        if (!filename.startsWith("/dev/fdset/")) {
            checkFile(filename);
            return null;
        }
        try {
            return fdSets.apply(filename);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static void checkFile(String filename) throws Refused {
        if (!Files.exists(Path.of(filename))) {
            throw new Refused("Could not open '" + filename + "': No such file or directory");
        }
    }

    private static Qcow2 header(@Nullable Node file) throws Refused {
        Path path = file == null ? null : file.path();
        try {
            return (path == null ? java.util.Optional.<Qcow2>empty() : Qcow2.read(path))
                    .orElseThrow(() -> new Refused("Image is not in qcow2 format"));
        } catch (IOException e) {
            throw new Refused("Could not open '" + path + "': " + e.getMessage());
        }
    }

    private @Nullable Node backing(Node node) throws Refused {
        JsonNode given = node.options.path("backing");
        String named = node.headerBacking();
        if (given.isNull() || given.isMissingNode() && named.isEmpty()) {
            return null;
        }
        if (!given.isMissingNode()) {
            return child(given, true);
        }
        return open(describe(named, formatOf(node, named)), true);
    }

    /** A description of an image file. */
    static ObjectNode describe(String filename, String format) {
        ObjectNode description = JsonNodeFactory.instance.objectNode().put("driver", format);
        description.putObject("file").put("driver", "file").put("filename", filename);
        return description;
    }

    private static String formatOf(Node node, String backing) throws Refused {
        String format = node.header == null ? "" : node.header.backingFormat();
        if (!format.isEmpty()) {
            return format;
        }
        checkFile(backing);
        try {
            return Qcow2.read(Path.of(backing)).isPresent() ? "qcow2" : "raw";
        } catch (IOException e) {
            throw new Refused("Could not open '" + backing + "': " + e.getMessage());
        }
    }

    /** {@code blockdev-reopen}: the options given, and the defaults of the others. */
    void reopen(JsonNode options) throws Refused {
        if (!options.has("node-name")) {
            throw new Refused("node-name not specified");
        }
        String name = options.path("node-name").asText();
        Node node = graph.get(name);
        if (node == null) {
            throw new Refused("Failed to find node with node-name='" + name + "'");
        }
        if (!node.driver.equals(options.path("driver").asText())) {
            throw new Refused("Cannot change the option 'driver'");
        }
        JsonNode file = options.path("file");
        if (file.isTextual() && (node.file == null || !file.asText().equals(node.file.name))) {
            throw new Refused("the fake QEMU does not model another 'file' of a block node");
        }
        reopenBacking(node, options.path("backing"));
        node.setReadOnly(options.path("read-only").asBoolean());
        node.options = options;
    }

    private void reopenBacking(Node node, JsonNode backing) throws Refused {
        Node old = node.backing;
        if (backing.isTextual()) {
            node.backing = graph.find(backing.asText());
        } else if (backing.isNull()) {
            node.backing = null;
        }
        graph.release(old);
    }
}
