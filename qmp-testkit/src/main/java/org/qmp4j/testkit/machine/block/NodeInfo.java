package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.schema.QemuVersion;

/** What QEMU tells of nodes. */
final class NodeInfo {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NodeInfo() {}

    /** The answer of query-named-block-nodes. */
    static ArrayNode all(Graph graph, boolean flat, QemuVersion version) {
        ArrayNode answer = NODES.arrayNode();
        graph.nodes().forEach(node -> answer.add(node(node, flat, version)));
        return answer;
    }

    /** The answer of query-block. */
    static ArrayNode drives(Graph graph, QemuVersion version) {
        ArrayNode answer = NODES.arrayNode();
        for (Graph.Drive drive : graph.drives()) {
            ObjectNode info = answer.addObject()
                    .put("io-status", drive.lacksSpace ? "nospace" : "ok")
                    .put("device", "");
            info.put("locked", false).put("removable", drive.removable);
            if (drive.node != null) {
                ObjectNode inserted = node(drive.node, false, version);
                inserted.setAll(drive.limits);
                info.set("inserted", inserted);
            }
            info.put("qdev", drive.qdev).put("type", "unknown");
            if (drive.removable) {
                info.put("tray_open", drive.open);
            }
        }
        return answer;
    }

    private static ObjectNode node(Node node, boolean flat, QemuVersion version) {
        ObjectNode info = NODES.objectNode();
        for (String zero : new String[] {"iops", "iops_rd", "iops_wr", "bps", "bps_rd", "bps_wr", "write_threshold"}) {
            info.put(zero, 0);
        }
        if (version != QemuVersion.V7_2) {
            info.put("active", true);
        }
        info.put("detect_zeroes", node.options.path("detect-zeroes").asText("off"));
        info.set("image", image(node, flat));
        info.put("ro", node.readOnly).put("node-name", node.name);
        info.put("backing_file_depth", flat ? 0 : depth(node));
        info.put("drv", node.driver).put("encrypted", false);
        if (node.backing != null) {
            info.put("backing_file", filename(node.backing));
        }
        if (!node.bitmaps.isEmpty()) {
            ArrayNode bitmaps = info.putArray("dirty-bitmaps");
            node.bitmaps.values().forEach(bitmap -> bitmaps.insert(0, bitmap.info()));
        }
        JsonNode cache = node.options.path("cache");
        info.putObject("cache")
                .put("no-flush", cache.path("no-flush").asBoolean())
                .put("direct", cache.path("direct").asBoolean())
                .put("writeback", true);
        return info.put("file", filename(node));
    }

    private static int depth(Node node) {
        return node.backing == null ? 0 : 1 + depth(node.backing);
    }

    private static ObjectNode image(Node node, boolean flat) {
        ObjectNode image = NODES.objectNode();
        if (!flat && node.backing != null) {
            image.set("backing-image", image(node.backing, false));
        }
        image.put("virtual-size", node.size()).put("filename", filename(node)).put("format", node.driver);
        Qcow2 header = node.header;
        if (header == null) {
            return image;
        }
        image.put("cluster-size", Qcow2.CLUSTER).put("dirty-flag", false);
        image.putObject("format-specific")
                .put("type", "qcow2")
                .putObject("data")
                .put("compat", "1.1")
                .put("compression-type", "zlib")
                .put("lazy-refcounts", false)
                .put("refcount-bits", 16)
                .put("corrupt", false)
                .put("extended-l2", false);
        if (!header.backingFile().isEmpty()) {
            image.put("full-backing-filename", node.headerBacking()).put("backing-filename", header.backingFile());
        }
        if (!header.backingFormat().isEmpty()) {
            image.put("backing-filename-format", header.backingFormat());
        }
        return image;
    }

    /** A plain name if that says all; else the description of the node and all below it. */
    static String filename(Node node) {
        if (node.isFilter() && node.file != null) {
            return filename(node.file);
        }
        String plain = plainName(node);
        return plain == null ? "json:" + description(node) : plain;
    }

    private static @Nullable String plainName(Node node) {
        if (node.driver.equals("file")) {
            return node.options.path("filename").asText();
        }
        boolean onFile = node.file != null && node.file.driver.equals("file");
        return onFile && node.file != null && !otherBacking(node) ? plainName(node.file) : null;
    }

    /** Whether the backing node is another one than the header of the image names. */
    private static boolean otherBacking(Node node) {
        return !node.headerBacking().equals(node.backing == null ? "" : filename(node.backing));
    }

    /** The members stand in the order in which QEMU's dictionaries happen to have them. */
    private static String description(Node node) {
        StringBuilder text = new StringBuilder("{");
        if (node.options.has("read-zeroes")) {
            text.append("\"read-zeroes\": ")
                    .append(node.options.get("read-zeroes"))
                    .append(", ");
        }
        if (otherBacking(node)) {
            String backing = node.backing == null ? "null" : description(node.backing);
            text.append("\"backing\": ").append(backing).append(", ");
        }
        text.append("\"driver\": \"").append(node.driver).append('"');
        if (node.options.has("size")) {
            text.append(", \"size\": ").append(node.options.get("size"));
        }
        if (node.file != null) {
            text.append(", \"file\": ").append(description(node.file));
        }
        if (node.options.has("filename")) {
            text.append(", \"filename\": ")
                    .append(TextNode.valueOf(node.options.path("filename").asText()));
        }
        return text.append('}').toString();
    }
}
