// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.OutOfBandCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code migrate-pause} of QAPI's {@code migration.json}, since QEMU 3.0. */
public record MigratePause() implements OutOfBandCommand<Empty> {
    @Override
    public String commandName() {
        return "migrate-pause";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-pause", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
