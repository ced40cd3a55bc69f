// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-cpus-fast} of QAPI's {@code machine.json}, since QEMU 2.12. Returns a list of
 * {@link CpuInfoFast}.
 */
public record QueryCpusFast() implements QmpCommand<List<CpuInfoFast>> {
    @Override
    public String commandName() {
        return "query-cpus-fast";
    }

    @Override
    public List<CpuInfoFast> read(JsonNode result) {
        return QapiReader.of("query-cpus-fast", result).list(CpuInfoFast::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
