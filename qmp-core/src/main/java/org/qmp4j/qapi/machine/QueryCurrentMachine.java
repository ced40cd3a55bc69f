// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-current-machine} of QAPI's {@code machine.json}, since QEMU 4.0. Returns
 * {@link CurrentMachineParams}.
 */
public record QueryCurrentMachine() implements QmpCommand<CurrentMachineParams> {
    @Override
    public String commandName() {
        return "query-current-machine";
    }

    @Override
    public CurrentMachineParams read(JsonNode result) {
        return CurrentMachineParams.decode(QapiReader.of("query-current-machine", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
