package org.qmp4j.supervisor.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.qmp4j.testkit.commandline.Suboptions;

/**
 * An option of a command line.
 *
 * @param value empty where it has none
 */
record ArgvWord(String name, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode json() {
        try {
            return (ObjectNode) JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isJson() {
        return value.startsWith("{");
    }

    String text() {
        return value.isEmpty() ? name : name + " " + value;
    }

    /** Its own name, or nothing. */
    String id() {
        if (!isJson()) {
            return Suboptions.parse(value, "implied").get("id");
        }
        ObjectNode json = json();
        return json.path("id").asText(json.path("node-name").asText());
    }

    /** Whether it is plugged into, or uses, what has that name: it cannot be there without. */
    boolean mentions(String id) {
        if (name.equals("-machine")) {
            return false;
        }
        if (!isJson()) {
            boolean[] found = {false};
            Suboptions.parse(value, "implied").forEach((key, said) -> found[0] |= !key.equals("id") && said.equals(id));
            return found[0];
        }
        return mentions(json(), id);
    }

    private static boolean mentions(JsonNode node, String id) {
        for (var field : node.properties()) {
            boolean own = field.getKey().equals("id") || field.getKey().equals("node-name");
            String said = field.getValue().asText();
            boolean bus = field.getKey().equals("bus") && said.startsWith(id + ".");
            if (!own && (said.equals(id) || bus || mentions(field.getValue(), id))) {
                return true;
            }
        }
        for (JsonNode element : node) {
            if (node.isArray() && (element.asText().equals(id) || mentions(element, id))) {
                return true;
            }
        }
        return false;
    }

    /** A machine is there without it. */
    ArgvWord withoutMention(String id) {
        return name.equals("-machine")
                ? new ArgvWord(name, value.replaceAll(",[a-z0-9-]+=\\Q" + id + "\\E(?=,|$)", ""))
                : this;
    }
}
