// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-commands} of QAPI's {@code control.json}, since QEMU 0.14. Returns a list of
 * {@link CommandInfo}.
 */
public record QueryCommands() implements QmpCommand<List<CommandInfo>> {
    @Override
    public String commandName() {
        return "query-commands";
    }

    @Override
    public List<CommandInfo> read(JsonNode result) {
        return QapiReader.of("query-commands", result).list(CommandInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
