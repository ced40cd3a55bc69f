// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-pci} of QAPI's {@code pci.json}, since QEMU 0.14. Returns a list of {@link PciInfo}. */
public record QueryPci() implements QmpCommand<List<PciInfo>> {
    @Override
    public String commandName() {
        return "query-pci";
    }

    @Override
    public List<PciInfo> read(JsonNode result) {
        return QapiReader.of("query-pci", result).list(PciInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
