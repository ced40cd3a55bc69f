// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-migrate} of QAPI's {@code migration.json}, since QEMU 0.14. Returns {@link MigrationInfo}. */
public record QueryMigrate() implements QmpCommand<MigrationInfo> {
    @Override
    public String commandName() {
        return "query-migrate";
    }

    @Override
    public MigrationInfo read(JsonNode result) {
        return MigrationInfo.decode(QapiReader.of("query-migrate", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
