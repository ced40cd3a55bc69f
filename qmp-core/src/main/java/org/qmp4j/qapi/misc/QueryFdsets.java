// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-fdsets} of QAPI's {@code misc.json}, since QEMU 1.2. Returns a list of {@link FdsetInfo}. */
public record QueryFdsets() implements QmpCommand<List<FdsetInfo>> {
    @Override
    public String commandName() {
        return "query-fdsets";
    }

    @Override
    public List<FdsetInfo> read(JsonNode result) {
        return QapiReader.of("query-fdsets", result).list(FdsetInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
