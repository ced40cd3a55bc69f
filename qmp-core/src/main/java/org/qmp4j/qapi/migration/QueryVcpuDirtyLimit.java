// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-vcpu-dirty-limit} of QAPI's {@code migration.json}, since QEMU 7.1. Returns a list of
 * {@link DirtyLimitInfo}.
 */
public record QueryVcpuDirtyLimit() implements QmpCommand<List<DirtyLimitInfo>> {
    @Override
    public String commandName() {
        return "query-vcpu-dirty-limit";
    }

    @Override
    public List<DirtyLimitInfo> read(JsonNode result) {
        return QapiReader.of("query-vcpu-dirty-limit", result).list(DirtyLimitInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
