package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.option.Redaction;

/** Tells which lines hold a secret, so that they are kept out of the history. In doubt a line does. */
final class Secrets {
    private static final Redaction RULES = Redaction.STANDARD;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private Secrets() {}

    static boolean in(String line) {
        try {
            return in(CommandLineSyntax.parse(line).given());
        } catch (SyntaxException e) {
            // not to be understood, so every word is suspect
            return inWords(line);
        }
    }

    private static boolean in(JsonNode node) {
        boolean secretObject = node.path("qom-type").asText("").startsWith("secret")
                || RULES.isSecret(node.path("property").asText(""));
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isSecret(member.getKey(), member.getValue(), secretObject)) {
                return true;
            }
        }
        // an object's values were seen above, with their names
        for (JsonNode element : node) {
            if (node.isArray() && in(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecret(String name, JsonNode value, boolean secretObject) {
        return switch (name) {
            case "data", "value" -> secretObject || in(value);
            // a human monitor command is free text
            case "command-line" -> inWords(value.asText());
            default -> RULES.isSecret(name) || in(value);
        };
    }

    private static boolean inWords(String text) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (RULES.isSecret(names.group())) {
                return true;
            }
        }
        return text.matches("(?s)\\s*change\\s+vnc\\b.*");
    }
}
