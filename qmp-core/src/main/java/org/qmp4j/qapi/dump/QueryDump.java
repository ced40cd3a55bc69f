// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-dump} of QAPI's {@code dump.json}, since QEMU 2.6. Returns {@link DumpQueryResult}. */
public record QueryDump() implements QmpCommand<DumpQueryResult> {
    @Override
    public String commandName() {
        return "query-dump";
    }

    @Override
    public DumpQueryResult read(JsonNode result) {
        return DumpQueryResult.decode(QapiReader.of("query-dump", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
