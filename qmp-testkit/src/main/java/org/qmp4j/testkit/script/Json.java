package org.qmp4j.testkit.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.testkit.json.JsonTree;

/** Reads the JSON that a test writes into its script. */
public final class Json {

    private Json() {}

    /**
     * Parses one JSON value.
     *
     * @throws IllegalArgumentException if the text is not JSON; says where
     */
    public static JsonNode parse(String text) {
        try {
            if (text.isBlank()) {
                throw new IllegalArgumentException("this script text is empty, a JSON value was expected");
            }
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this script text is not JSON: " + text, e);
        }
    }
}
