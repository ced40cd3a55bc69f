// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-migrate-capabilities} of QAPI's {@code migration.json}, since QEMU 1.2. Returns a list of
 * {@link MigrationCapabilityStatus}.
 */
public record QueryMigrateCapabilities() implements QmpCommand<List<MigrationCapabilityStatus>> {
    @Override
    public String commandName() {
        return "query-migrate-capabilities";
    }

    @Override
    public List<MigrationCapabilityStatus> read(JsonNode result) {
        return QapiReader.of("query-migrate-capabilities", result).list(MigrationCapabilityStatus::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
