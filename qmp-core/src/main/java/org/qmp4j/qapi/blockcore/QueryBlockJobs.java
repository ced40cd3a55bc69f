// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-block-jobs} of QAPI's {@code block-core.json}, since QEMU 1.1. Returns a list of
 * {@link BlockJobInfo}.
 */
public record QueryBlockJobs() implements QmpCommand<List<BlockJobInfo>> {
    @Override
    public String commandName() {
        return "query-block-jobs";
    }

    @Override
    public List<BlockJobInfo> read(JsonNode result) {
        return QapiReader.of("query-block-jobs", result).list(BlockJobInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
