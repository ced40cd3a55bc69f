package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A block node (QAPI {@code BlockDeviceInfo}).
 *
 * @param name its name
 * @param driver its driver
 * @param active whether it may be used: where a guest has come in and stands still, QEMU 10 leaves images to whoever had them
 * @param readonly whether nothing is written to it
 * @param filename where its bytes are, as QEMU says it in text
 * @param size what whoever uses it sees, in bytes
 * @param backingName what its image names as below it; empty where it names nothing
 * @param bitmaps its dirty bitmaps
 */
public record NodeFacts(
        String name,
        String driver,
        boolean active,
        boolean readonly,
        String filename,
        long size,
        String backingName,
        List<BitmapFacts> bitmaps) {
    public NodeFacts {
        bitmaps = List.copyOf(bitmaps);
    }

    static NodeFacts of(JsonNode node) {
        JsonNode image = node.path("image");
        return new NodeFacts(
                node.path("node-name").asText(),
                node.path("drv").asText(),
                node.path("active").asBoolean(true),
                node.path("ro").asBoolean(),
                image.path("filename").asText(),
                image.path("virtual-size").asLong(),
                image.path("backing-filename").asText(),
                BitmapFacts.all(node));
    }

    /** The same with those bitmaps. */
    public NodeFacts withBitmaps(List<BitmapFacts> next) {
        return new NodeFacts(name, driver, active, readonly, filename, size, backingName, next);
    }

    /** The bitmaps that outlive the process. */
    public List<BitmapFacts> kept() {
        return bitmaps.stream()
                .filter(bitmap -> bitmap.persistent() && !bitmap.inconsistent())
                .toList();
    }
}
