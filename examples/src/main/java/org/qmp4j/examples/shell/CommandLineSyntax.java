package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qmp4j.message.QmpJson;

/**
 * A line's meaning: {@code command key=value key.sub=value key={…} key=[…]}, or a raw message
 * {@code {"execute": …, "arguments": {…}}}. The same notation as that of QEMU's own shell; see {@link ValueText} for values.
 */
final class CommandLineSyntax {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private CommandLineSyntax() {}

    /** @throws SyntaxException if the line is no command */
    static ShellInput parse(String line) {
        LineScanner.Scan scan = LineScanner.scan(line);
        if (scan.words().isEmpty()) {
            throw new SyntaxException(0, "a command is expected, such as: query-status");
        }
        Word first = scan.words().get(0);
        if (LineScanner.isJson(line)) {
            return message(first);
        }
        if (!NAME.matcher(first.text()).matches()) {
            throw new SyntaxException(first.start(), "'" + first.text() + "' is no command name");
        }
        ObjectNode arguments = QmpJson.object();
        for (Word word : scan.words().subList(1, scan.words().size())) {
            if (!word.hasValue()) {
                throw new SyntaxException(word.start(), "key=value is expected, not '" + word.text() + "'");
            }
            put(arguments, word, ValueText.parse(word.value(), word.start() + word.equals() + 1));
        }
        return new ShellInput(first.text(), arguments, false);
    }

    /** The arguments as far as they can be understood; for completion, where a line is never finished. */
    static ObjectNode lenient(List<Word> words) {
        ObjectNode arguments = QmpJson.object();
        for (Word word : words) {
            try {
                if (word.hasValue() && !word.value().isEmpty()) {
                    put(arguments, word, ValueText.parse(word.value(), 0));
                }
            } catch (SyntaxException e) {
                // an argument that is still being typed tells nothing yet
            }
        }
        return arguments;
    }

    private static void put(ObjectNode arguments, Word word, JsonNode value) {
        List<String> path = word.path();
        if (path.contains("")) {
            throw new SyntaxException(word.start(), "a name is missing in '" + word.key() + "='");
        }
        ObjectNode at = arguments;
        for (String part : path.subList(0, path.size() - 1)) {
            JsonNode next = at.has(part) ? at.get(part) : at.putObject(part);
            if (!(next instanceof ObjectNode object)) {
                throw new SyntaxException(
                        word.start(), "'" + part + "' has a value already, so it cannot have members: " + word.key());
            }
            at = object;
        }
        if (at.has(path.get(path.size() - 1))) {
            throw new SyntaxException(word.start(), "'" + word.key() + "' is given twice");
        }
        at.set(path.get(path.size() - 1), value);
    }

    private static ShellInput message(Word word) {
        JsonNode tree = ValueText.json(word.text(), word.start());
        boolean outOfBand = tree.has("exec-oob");
        JsonNode name = tree.path(outOfBand ? "exec-oob" : "execute");
        if (!name.isTextual() || !NAME.matcher(name.textValue()).matches()) {
            throw new SyntaxException(
                    word.start(), "a message needs a member \"execute\" (or \"exec-oob\") with a command's name");
        }
        ObjectNode arguments = QmpJson.object();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String key = member.getKey();
            if (key.equals("arguments") && member.getValue() instanceof ObjectNode object) {
                arguments = object;
            } else if (!key.equals(outOfBand ? "exec-oob" : "execute")) {
                throw new SyntaxException(word.start(), problem(key));
            }
        }
        return new ShellInput(name.textValue(), arguments, outOfBand);
    }

    private static String problem(String member) {
        return switch (member) {
            case "id" -> "leave \"id\" out: the client numbers its commands itself";
            case "arguments" -> "\"arguments\" must be an object";
            default -> "a message cannot have the member \"" + member + "\"";
        };
    }
}
