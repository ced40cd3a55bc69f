// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-qmp-schema} of QAPI's {@code introspect.json}, since QEMU 2.5. Returns a list of
 * {@link SchemaInfo}.
 */
public record QueryQmpSchema() implements QmpCommand<List<SchemaInfo>> {
    @Override
    public String commandName() {
        return "query-qmp-schema";
    }

    @Override
    public List<SchemaInfo> read(JsonNode result) {
        return QapiReader.of("query-qmp-schema", result).list(SchemaInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
