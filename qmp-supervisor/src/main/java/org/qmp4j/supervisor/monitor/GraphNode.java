package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A node of the block graph of a QEMU that runs (QAPI {@code BlockDeviceInfo}).
 *
 * @param name its name
 * @param driver its driver
 * @param filename what its bytes are read from, as QEMU says it
 * @param backing what is below it, as QEMU says it; empty for nothing
 * @param virtualSize in bytes
 */
public record GraphNode(String name, String driver, String filename, String backing, long virtualSize) {
    static GraphNode of(JsonNode node) {
        JsonNode image = node.path("image");
        return new GraphNode(
                node.path("node-name").asText(),
                node.path("drv").asText(),
                node.path("file").asText(),
                node.path("backing_file").asText(),
                image.path("virtual-size").asLong());
    }
}
