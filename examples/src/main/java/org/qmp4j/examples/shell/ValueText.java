package org.qmp4j.examples.shell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.qmp4j.message.QmpJson;

/**
 * The text after a '=': JSON where it starts with a bracket, a string where it is quoted, a number, {@code true},
 * {@code false} or {@code null} where it looks so, else a string. Double quotes take JSON's escapes, single quotes none.
 */
final class ValueText {
    private static final Pattern BARE_JSON =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final ObjectMapper MAPPER = QmpJson.mapper();
    // as in QEMU's own shell, {'a': 1} is fine; it spares escapes within a script's quotes
    private static final ObjectReader LENIENT = MAPPER.reader().with(JsonParser.Feature.ALLOW_SINGLE_QUOTES);

    private ValueText() {}

    /** @param position of the text in its line, for errors */
    static JsonNode parse(String text, int position) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first == '\'') {
            return TextNode.valueOf(inside(text, position));
        }
        if (first == '"') {
            inside(text, position);
            return json(text, position);
        }
        if (first == '{' || first == '[' || BARE_JSON.matcher(text).matches()) {
            return json(text, position);
        }
        return TextNode.valueOf(text);
    }

    /** JSON of any kind. */
    static JsonNode json(String text, int position) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            int offset = e.getLocation() == null
                    ? 0
                    : Math.max(0, (int) e.getLocation().getCharOffset());
            throw new SyntaxException(
                    position + Math.min(offset, text.length()), "not JSON: " + e.getOriginalMessage());
        }
    }

    private static String inside(String text, int position) {
        int end = closing(text);
        if (end < 0) {
            throw new SyntaxException(position, "the quote " + text.charAt(0) + " is never closed");
        }
        if (end != text.length() - 1) {
            throw new SyntaxException(
                    position + end + 1, "a space must follow the closing quote, not '" + text.charAt(end + 1) + "'");
        }
        return text.substring(1, end);
    }

    private static int closing(String text) {
        char quote = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }
}
