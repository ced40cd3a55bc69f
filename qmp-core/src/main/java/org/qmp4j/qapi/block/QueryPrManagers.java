// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-pr-managers} of QAPI's {@code block.json}, since QEMU 3.0. Returns a list of
 * {@link PRManagerInfo}.
 */
public record QueryPrManagers() implements QmpCommand<List<PRManagerInfo>> {
    @Override
    public String commandName() {
        return "query-pr-managers";
    }

    @Override
    public List<PRManagerInfo> read(JsonNode result) {
        return QapiReader.of("query-pr-managers", result).list(PRManagerInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
