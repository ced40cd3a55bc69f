package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.supervisor.vm.Domain;

/** The bitmaps of the image that a disk of a guest is on. */
record BitmapCounts(JsonNode bitmaps) {
    static BitmapCounts of(Domain domain, String target) throws Exception {
        int number = LiveDisk.find(domain.liveDefinition().orElseThrow(), target)
                .orElseThrow()
                .node();
        for (JsonNode node : ChainGuest.ask(domain, "query-named-block-nodes")) {
            if (node.path("node-name").asText().equals("libvirt-" + number + "-format")) {
                return new BitmapCounts(node.path("dirty-bitmaps"));
            }
        }
        throw new AssertionError("no node of " + target);
    }

    private JsonNode bitmap(String name) {
        for (JsonNode one : bitmaps) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name + " " + bitmaps);
    }

    long count(String name) {
        return bitmap(name).path("count").asLong();
    }

    boolean recording(String name) {
        return bitmap(name).path("recording").asBoolean();
    }
}
