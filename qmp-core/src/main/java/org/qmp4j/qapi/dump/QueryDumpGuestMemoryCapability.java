// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-dump-guest-memory-capability} of QAPI's {@code dump.json}, since QEMU 2.0. Returns
 * {@link DumpGuestMemoryCapability}.
 */
public record QueryDumpGuestMemoryCapability() implements QmpCommand<DumpGuestMemoryCapability> {
    @Override
    public String commandName() {
        return "query-dump-guest-memory-capability";
    }

    @Override
    public DumpGuestMemoryCapability read(JsonNode result) {
        return DumpGuestMemoryCapability.decode(QapiReader.of("query-dump-guest-memory-capability", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
