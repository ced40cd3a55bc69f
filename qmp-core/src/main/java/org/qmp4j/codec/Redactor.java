package org.qmp4j.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.Redaction;

/** Makes a message fit to be logged: secrets masked, long texts cut. Works on whole messages as on any tree. */
public final class Redactor {
    private static final String MASK = "***";
    private static final Pattern MONITOR_SECRET =
            Pattern.compile("(?s)^(\\s*(?:set_password|change\\s+vnc|object_add\\s+(?:\\S*qom-type=)?secret)).*");

    private final Redaction redaction;

    public Redactor(Redaction redaction) {
        this.redaction = redaction;
    }

    /** A message as received or to be sent, printable. */
    public String text(byte[] message) {
        try {
            return QmpJson.write(tree(QmpJson.mapper().readTree(message)));
        } catch (IOException | NumberFormatException e) {
            // a fragment could hold half a secret: say only how much there was
            return "(" + message.length + " bytes that are not JSON)";
        }
    }

    /** A copy with secrets masked. */
    public JsonNode tree(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = QmpJson.mapper().createArrayNode();
            array.forEach(one -> copy.add(tree(one)));
            return copy;
        }
        return node.isTextual() && node.textValue().length() > redaction.longest()
                ? TextNode.valueOf(node.textValue().substring(0, redaction.longest()) + "… ("
                        + node.textValue().length() + " characters)")
                : node;
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode copy = QmpJson.object();
        boolean secretObject = object.path("qom-type").asText("").startsWith("secret");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            boolean secret = redaction.isSecret(name) || secretObject && (name.equals("data") || name.equals("props"));
            if (secret) {
                copy.put(name, MASK);
            } else if (name.equals("command-line") && value.isTextual()) {
                copy.put(name, MONITOR_SECRET.matcher(value.textValue()).replaceFirst("$1 " + MASK));
            } else {
                copy.set(name, tree(value));
            }
        }
        return copy;
    }
}
