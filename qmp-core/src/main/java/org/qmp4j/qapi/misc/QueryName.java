// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-name} of QAPI's {@code misc.json}, since QEMU 0.14. Returns {@link NameInfo}. */
public record QueryName() implements QmpCommand<NameInfo> {
    @Override
    public String commandName() {
        return "query-name";
    }

    @Override
    public NameInfo read(JsonNode result) {
        return NameInfo.decode(QapiReader.of("query-name", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
