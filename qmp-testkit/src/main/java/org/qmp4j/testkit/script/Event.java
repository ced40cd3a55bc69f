package org.qmp4j.testkit.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An event to be emitted; the fake adds the timestamp.
 *
 * @param name the event's QAPI name
 * @param data its data; {@link JsonNode#isMissingNode() missing} if it has none
 */
public record Event(String name, JsonNode data) {

    /** An event without data. */
    public static Event of(String name) {
        return new Event(name, MissingNode.getInstance());
    }

    /** An event with data, given as a JSON object. */
    public static Event of(String name, String dataJson) {
        return new Event(name, Json.parse(dataJson));
    }
}
