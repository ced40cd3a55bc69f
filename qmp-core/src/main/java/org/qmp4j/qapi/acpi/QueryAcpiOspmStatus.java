// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.acpi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-acpi-ospm-status} of QAPI's {@code acpi.json}, since QEMU 2.1. Returns a list of
 * {@link ACPIOSTInfo}.
 */
public record QueryAcpiOspmStatus() implements QmpCommand<List<ACPIOSTInfo>> {
    @Override
    public String commandName() {
        return "query-acpi-ospm-status";
    }

    @Override
    public List<ACPIOSTInfo> read(JsonNode result) {
        return QapiReader.of("query-acpi-ospm-status", result).list(ACPIOSTInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
