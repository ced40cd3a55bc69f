// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-memory-devices} of QAPI's {@code machine.json}, since QEMU 2.1. Returns a list of
 * {@link MemoryDeviceInfo}.
 */
public record QueryMemoryDevices() implements QmpCommand<List<MemoryDeviceInfo>> {
    @Override
    public String commandName() {
        return "query-memory-devices";
    }

    @Override
    public List<MemoryDeviceInfo> read(JsonNode result) {
        return QapiReader.of("query-memory-devices", result).list(MemoryDeviceInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
