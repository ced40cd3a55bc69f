package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A dirty bitmap of a node (QAPI {@code BlockDirtyInfo}).
 *
 * @param name its name
 * @param recording whether new writes are noted in it
 * @param persistent whether it is kept in the image
 * @param inconsistent whether it was lost, and can only be removed
 * @param busy whether a job or an export has it, and it cannot be changed
 * @param granularity bytes per bit
 * @param count bytes that are noted in it
 */
public record BitmapFacts(
        String name,
        boolean recording,
        boolean persistent,
        boolean inconsistent,
        boolean busy,
        long granularity,
        long count) {
    static List<BitmapFacts> all(JsonNode node) {
        List<BitmapFacts> all = new ArrayList<>();
        for (JsonNode one : node.path("dirty-bitmaps")) {
            all.add(new BitmapFacts(
                    one.path("name").asText(),
                    one.path("recording").asBoolean(),
                    one.path("persistent").asBoolean(),
                    one.path("inconsistent").asBoolean(),
                    one.path("busy").asBoolean(),
                    one.path("granularity").asLong(),
                    one.path("count").asLong()));
        }
        return all;
    }
}
