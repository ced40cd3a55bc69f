package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import org.qmp4j.testkit.script.Command;

/** JSON text to {@link Command}, with QEMU's complaints (qapi/qmp-dispatch.c, qmp_dispatch_check_obj). */
final class CommandParser {

    /** A text that is no command; the id is missing where QEMU could not know it. */
    static final class BadCommand extends Exception {
        private static final long serialVersionUID = 1;
        private final transient JsonNode id;

        BadCommand(JsonNode id, String desc) {
            super(desc);
            this.id = id;
        }

        JsonNode id() {
            return id;
        }

        String desc() {
            return String.valueOf(getMessage());
        }
    }

    private CommandParser() {}

    static Command parse(String text, long sequence, boolean oobAllowed) throws BadCommand {
        JsonNode tree = tree(text);
        JsonNode id = tree.path("id");
        check(tree, id, oobAllowed);
        boolean oob = tree.has("exec-oob");
        JsonNode arguments = tree.path("arguments");
        return new Command(
                sequence,
                tree.path(oob ? "exec-oob" : "execute").textValue(),
                arguments.isMissingNode() ? JsonNodeFactory.instance.objectNode() : arguments,
                id,
                oob,
                text);
    }

    private static JsonNode tree(String text) throws BadCommand {
        JsonNode missing = JsonNodeFactory.instance.missingNode();
        try {
            JsonNode tree = QemuJson.parse(text);
            if (!tree.isObject()) {
                throw new BadCommand(missing, "QMP input must be a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
            throw new BadCommand(missing, "JSON parse error, " + (duplicate ? "duplicate key" : "expecting value"));
        }
    }

    private static void check(JsonNode tree, JsonNode id, boolean oobAllowed) throws BadCommand {
        Set<String> known =
                oobAllowed ? Set.of("execute", "exec-oob", "arguments", "id") : Set.of("execute", "arguments", "id");
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String name = member.getKey();
            if (!known.contains(name)) {
                throw new BadCommand(id, "QMP input member '" + name + "' is unexpected");
            }
            if (name.startsWith("exec") && !member.getValue().isTextual()) {
                throw new BadCommand(id, "QMP input member '" + name + "' must be a string");
            }
            if (name.equals("arguments") && !member.getValue().isObject()) {
                throw new BadCommand(id, "QMP input member 'arguments' must be an object");
            }
        }
        if (tree.has("execute") && tree.has("exec-oob")) {
            throw new BadCommand(id, "QMP input member 'execute' clashes with 'exec-oob'");
        }
        if (!tree.has("execute") && !tree.has("exec-oob")) {
            throw new BadCommand(id, "QMP input lacks member 'execute'");
        }
    }
}
