// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-block-exports} of QAPI's {@code block-export.json}, since QEMU 5.2. Returns a list of
 * {@link BlockExportInfo}.
 */
public record QueryBlockExports() implements QmpCommand<List<BlockExportInfo>> {
    @Override
    public String commandName() {
        return "query-block-exports";
    }

    @Override
    public List<BlockExportInfo> read(JsonNode result) {
        return QapiReader.of("query-block-exports", result).list(BlockExportInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
