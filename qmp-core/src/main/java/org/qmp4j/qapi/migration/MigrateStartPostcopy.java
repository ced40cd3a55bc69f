// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/** Command {@code migrate-start-postcopy} of QAPI's {@code migration.json}, since QEMU 2.5. */
public record MigrateStartPostcopy() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "migrate-start-postcopy";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-start-postcopy", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
