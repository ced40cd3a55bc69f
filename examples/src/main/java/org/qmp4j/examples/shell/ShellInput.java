package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;

/** A command as it was typed; its result stays a tree. */
record ShellInput(String commandName, ObjectNode given, boolean outOfBand) implements QmpCommand<JsonNode> {
    @Override
    public Optional<ObjectNode> arguments() {
        return given.isEmpty() ? Optional.empty() : Optional.of(given.deepCopy());
    }

    @Override
    public JsonNode read(JsonNode result) {
        return result;
    }
}
