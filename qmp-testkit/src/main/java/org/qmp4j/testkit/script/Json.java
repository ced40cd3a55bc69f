package org.qmp4j.testkit.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the JSON that a test writes into its script. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /**
     * Parses one JSON value.
     *
     * @throws IllegalArgumentException if the text is not JSON; says where
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new IllegalArgumentException("this script text is empty, a JSON value was expected");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this script text is not JSON: " + text, e);
        }
    }
}
