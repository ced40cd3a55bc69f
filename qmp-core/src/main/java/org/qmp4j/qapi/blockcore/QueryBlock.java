// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-block} of QAPI's {@code block-core.json}, since QEMU 0.14. Returns a list of {@link BlockInfo}.
 */
public record QueryBlock() implements QmpCommand<List<BlockInfo>> {
    @Override
    public String commandName() {
        return "query-block";
    }

    @Override
    public List<BlockInfo> read(JsonNode result) {
        return QapiReader.of("query-block", result).list(BlockInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
