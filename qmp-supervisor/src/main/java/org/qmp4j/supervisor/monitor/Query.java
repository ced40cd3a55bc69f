package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.message.QmpCommand;

/** A command and what to make of its result. */
record Query<R>(String commandName, Optional<ObjectNode> arguments, Function<JsonNode, R> reader)
        implements QmpCommand<R> {
    @Override
    public R read(JsonNode result) {
        return reader.apply(result);
    }
}
