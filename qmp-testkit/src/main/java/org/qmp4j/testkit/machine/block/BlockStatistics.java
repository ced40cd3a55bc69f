package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.schema.QemuVersion;

/** The answer of query-blockstats: no guest of a fake reads or writes anything, so that all counts are zero. */
final class BlockStatistics {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> KINDS = List.of("rd", "wr", "unmap", "flush");
    private static final List<String> NEWER_KINDS = List.of("rd", "wr", "unmap", "flush", "zone_append");

    private BlockStatistics() {}

    /** @param nodes of nodes, whether a device uses them or not, instead of devices */
    static ArrayNode of(Graph graph, boolean nodes, QemuVersion version) {
        ArrayNode answer = NODES.arrayNode();
        if (nodes) {
            List<Node> oldestFirst = new ArrayList<>(graph.nodes());
            Collections.reverse(oldestFirst);
            oldestFirst.forEach(node -> answer.add(node(node, version)));
            return answer;
        }
        for (Graph.Drive drive : graph.drives()) {
            ObjectNode one = answer.addObject().put("device", "").put("qdev", drive.qdev);
            one.set("stats", zeros(true, version));
            below(one, drive.node, version);
            if (drive.node != null) {
                one.put("node-name", drive.node.name);
            }
        }
        return answer;
    }

    private static ObjectNode node(Node node, QemuVersion version) {
        ObjectNode one = NODES.objectNode().put("node-name", node.name);
        one.set("stats", zeros(false, version));
        below(one, node, version);
        return one;
    }

    private static void below(ObjectNode one, @Nullable Node node, QemuVersion version) {
        if (node != null && node.file != null) {
            one.set("parent", node(node.file, version));
        }
        if (node != null && node.backing != null) {
            one.set("backing", node(node.backing, version));
        }
    }

    /** @param device those of a device say that failed and invalid requests are counted too */
    private static ObjectNode zeros(boolean device, QemuVersion version) {
        ObjectNode zeros = NODES.objectNode()
                .put("wr_highest_offset", 0)
                .put("account_invalid", device)
                .put("account_failed", device);
        for (String kind : version == QemuVersion.V7_2 ? KINDS : NEWER_KINDS) {
            List.of("_operations", "_total_time_ns").forEach(count -> zeros.put(kind + count, 0));
            List.of("failed_", "invalid_").forEach(count -> zeros.put(count + kind + "_operations", 0));
            if (!kind.equals("flush")) {
                List.of("_bytes", "_merged").forEach(count -> zeros.put(kind + count, 0));
            }
        }
        zeros.putArray("timed_stats");
        return zeros;
    }
}
