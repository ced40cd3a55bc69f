// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-status} of QAPI's {@code run-state.json}, since QEMU 0.14. Returns {@link StatusInfo}. */
public record QueryStatus() implements QmpCommand<StatusInfo> {
    @Override
    public String commandName() {
        return "query-status";
    }

    @Override
    public StatusInfo read(JsonNode result) {
        return StatusInfo.decode(QapiReader.of("query-status", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
