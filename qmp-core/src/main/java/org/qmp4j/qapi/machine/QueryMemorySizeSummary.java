// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-memory-size-summary} of QAPI's {@code machine.json}, since QEMU 2.11. Returns
 * {@link MemoryInfo}.
 */
public record QueryMemorySizeSummary() implements QmpCommand<MemoryInfo> {
    @Override
    public String commandName() {
        return "query-memory-size-summary";
    }

    @Override
    public MemoryInfo read(JsonNode result) {
        return MemoryInfo.decode(QapiReader.of("query-memory-size-summary", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
