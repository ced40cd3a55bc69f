// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/** Command {@code system_powerdown} of QAPI's {@code machine.json}, since QEMU 0.14. */
public record SystemPowerdown() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "system_powerdown";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("system_powerdown", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
