package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a drive has in it (QAPI {@code BlockInfo}).
 *
 * @param node name of its highest node
 * @param depth how many images are below that
 */
public record InsertedFacts(String node, int depth) {
    static InsertedFacts of(JsonNode inserted) {
        return new InsertedFacts(
                inserted.path("node-name").asText(),
                inserted.path("backing_file_depth").asInt());
    }
}
