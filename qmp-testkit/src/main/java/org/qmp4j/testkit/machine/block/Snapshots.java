package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.machine.job.Refused;

/** Overlays put on top of nodes in use. */
final class Snapshots {

    private final Graph graph;
    private final Opening opening;

    Snapshots(Graph graph, Opening opening) {
        this.graph = graph;
        this.opening = opening;
    }

    void addTo(Map<String, Deed.Action> actions) {
        actions.put("blockdev-snapshot", this::snapshot);
        actions.put("blockdev-snapshot-sync", this::snapshotSync);
    }

    private Deed snapshot(JsonNode arguments) throws Refused {
        Node node = graph.find(arguments.path("node").asText());
        Node overlay = graph.find(arguments.path("overlay").asText());
        graph.checkBusy(node);
        if (graph.hasDevice(overlay)) {
            throw new Refused("The overlay is already in use");
        }
        if (overlay.backing != null) {
            throw new Refused("The overlay already has a backing image");
        }
        return append(node, overlay);
    }

    private Deed append(Node node, Node overlay) {
        overlay.backing = node;
        graph.replace(node, overlay);
        return new Deed(
                () -> {
                    node.setReadOnly(true);
                    graph.release(overlay);
                },
                () -> {
                    overlay.backing = null;
                    graph.replace(overlay, node);
                    graph.release(overlay);
                });
    }

    /** Makes the image of the overlay first; its node belongs to who uses it, and goes if nobody does. */
    private Deed snapshotSync(JsonNode arguments) throws Refused {
        Node node = graph.find(arguments);
        if (arguments.has("mode") || !arguments.path("format").asText("qcow2").equals("qcow2")) {
            throw new Refused("the fake QEMU does not model 'mode' and 'format' of blockdev-snapshot-sync");
        }
        graph.checkBusy(node);
        if (!arguments.has("snapshot-node-name")) {
            throw new Refused("New overlay node-name missing");
        }
        String file = arguments.path("snapshot-file").asText();
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                Files.createFile(path);
            }
            new Qcow2(node.size(), NodeInfo.filename(node), node.driver).create(path);
        } catch (IOException e) {
            throw new Refused("Could not create '" + file + "': " + Complaints.of(e));
        }
        ObjectNode description = Opening.describe(file, "qcow2");
        description.put("node-name", arguments.path("snapshot-node-name").asText());
        description.putNull("backing");
        return append(node, opening.open(description, false));
    }
}
