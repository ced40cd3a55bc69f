package org.qmp4j.testkit.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps passwords and keys out of recordings. */
final class Secrets {

    /** Stands where a secret was; agrees with every value when a recording is replayed. */
    static final String HIDDEN = "***";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("password", "passwd", "crypted-password", "secret-key", "key");

    private Secrets() {}

    /** The message as it was, or without its secrets. */
    static String hidden(String message) {
        try {
            JsonNode tree = MAPPER.readTree(message);
            return hide(tree) ? tree.toString() : message;
        } catch (JsonProcessingException e) {
            // no JSON: nobody can say what in it is secret
            return message;
        }
    }

    private static boolean hide(JsonNode node) {
        boolean found = false;
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                boolean secret = NAMES.contains(member.getKey())
                        || member.getKey().equals("data")
                                && object.path("qom-type").asText().startsWith("secret");
                if (secret && member.getValue().isTextual()) {
                    names.add(member.getKey());
                }
            }
            names.forEach(name -> object.put(name, HIDDEN));
            found = !names.isEmpty();
        }
        for (JsonNode child : node) {
            found |= hide(child);
        }
        return found;
    }
}
