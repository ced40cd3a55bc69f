package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.testkit.machine.job.Refused;

/** Overlays put on top of nodes in use. */
final class Snapshots {

    private final Graph graph;

    Snapshots(Graph graph) {
        this.graph = graph;
    }

    Deed snapshot(JsonNode arguments) throws Refused {
        Node node = graph.find(arguments.path("node").asText());
        Node overlay = graph.find(arguments.path("overlay").asText());
        graph.checkBusy(node);
        if (graph.hasDevice(overlay)) {
            throw new Refused("The overlay is already in use");
        }
        if (overlay.backing != null) {
            throw new Refused("The overlay already has a backing image");
        }
        overlay.backing = node;
        graph.replace(node, overlay);
        return new Deed(() -> node.setReadOnly(true), () -> {
            overlay.backing = null;
            graph.replace(overlay, node);
        });
    }
}
