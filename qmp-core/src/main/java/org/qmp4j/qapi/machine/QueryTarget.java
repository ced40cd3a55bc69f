// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-target} of QAPI's {@code machine.json}, since QEMU 1.2. Returns {@link TargetInfo}. */
public record QueryTarget() implements QmpCommand<TargetInfo> {
    @Override
    public String commandName() {
        return "query-target";
    }

    @Override
    public TargetInfo read(JsonNode result) {
        return TargetInfo.decode(QapiReader.of("query-target", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
