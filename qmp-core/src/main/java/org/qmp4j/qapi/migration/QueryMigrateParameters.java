// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-migrate-parameters} of QAPI's {@code migration.json}, since QEMU 2.4. Returns
 * {@link MigrationParameters}.
 */
public record QueryMigrateParameters() implements QmpCommand<MigrationParameters> {
    @Override
    public String commandName() {
        return "query-migrate-parameters";
    }

    @Override
    public MigrationParameters read(JsonNode result) {
        return MigrationParameters.decode(QapiReader.of("query-migrate-parameters", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
