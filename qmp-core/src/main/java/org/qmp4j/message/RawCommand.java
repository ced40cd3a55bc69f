package org.qmp4j.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A command whose result stays a tree. Its text names no argument: those may be secret. */
record RawCommand(String commandName, Optional<ObjectNode> arguments, boolean outOfBand)
        implements QmpCommand<JsonNode> {
    @Override
    public JsonNode read(JsonNode result) {
        return result;
    }

    @Override
    public String toString() {
        return commandName;
    }
}
