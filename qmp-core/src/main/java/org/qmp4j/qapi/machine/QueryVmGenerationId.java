// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-vm-generation-id} of QAPI's {@code machine.json}, since QEMU 2.9. Returns {@link GuidInfo}. */
public record QueryVmGenerationId() implements QmpCommand<GuidInfo> {
    @Override
    public String commandName() {
        return "query-vm-generation-id";
    }

    @Override
    public GuidInfo read(JsonNode result) {
        return GuidInfo.decode(QapiReader.of("query-vm-generation-id", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
