// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-hotpluggable-cpus} of QAPI's {@code machine.json}, since QEMU 2.7. Returns a list of
 * {@link HotpluggableCPU}.
 */
public record QueryHotpluggableCpus() implements QmpCommand<List<HotpluggableCPU>> {
    @Override
    public String commandName() {
        return "query-hotpluggable-cpus";
    }

    @Override
    public List<HotpluggableCPU> read(JsonNode result) {
        return QapiReader.of("query-hotpluggable-cpus", result).list(HotpluggableCPU::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
