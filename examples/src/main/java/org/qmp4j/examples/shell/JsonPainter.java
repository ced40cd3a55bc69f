package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import org.qmp4j.message.QmpJson;

/** JSON for people: indented, in colours, and without a character that a terminal would obey. */
final class JsonPainter {
    private static final String STEP = "  ";

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private JsonPainter(Palette palette) {
        this.palette = palette;
    }

    /** Over several lines; an empty object or array, or a scalar, in one. */
    static String indented(JsonNode node, Palette palette) {
        JsonPainter painter = new JsonPainter(palette);
        painter.value(node, "\n");
        return painter.text.toString();
    }

    /** In one line. */
    static String compact(JsonNode node, Palette palette) {
        JsonPainter painter = new JsonPainter(palette);
        painter.value(node, " ");
        return painter.text.toString();
    }

    /** A text as it may be shown: control characters, which could move the cursor or worse, become visible. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private void value(JsonNode node, String line) {
        if (node.isObject() && !node.isEmpty()) {
            object(node, line);
        } else if (node.isArray() && !node.isEmpty()) {
            array(node, line);
        } else {
            text.append(palette.paint(role(node), printable(QmpJson.write(node))));
        }
    }

    private void object(JsonNode node, String line) {
        String inner = deeper(line);
        text.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            String key = QmpJson.write(QmpJson.mapper().getNodeFactory().textNode(member.getKey()));
            text.append(inner)
                    .append(palette.paint(Palette.Role.KEY, printable(key)))
                    .append(": ");
            value(member.getValue(), inner);
            text.append(members.hasNext() ? "," : "");
        }
        text.append(line).append('}');
    }

    private void array(JsonNode node, String line) {
        String inner = deeper(line);
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            text.append(inner);
            value(node.get(i), inner);
            text.append(i + 1 < node.size() ? "," : "");
        }
        text.append(line).append(']');
    }

    private static String deeper(String line) {
        return line.equals(" ") ? line : line + STEP;
    }

    /** How a value is painted. */
    static Palette.Role role(JsonNode node) {
        if (node.isTextual()) {
            return Palette.Role.STRING;
        }
        return node.isNumber() ? Palette.Role.NUMBER : Palette.Role.WORD;
    }
}
