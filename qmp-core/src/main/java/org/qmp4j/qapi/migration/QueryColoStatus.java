// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-colo-status} of QAPI's {@code migration.json}, since QEMU 3.1, if QEMU has
 * {@code CONFIG_REPLICATION}. Returns {@link COLOStatus}.
 */
public record QueryColoStatus() implements QmpCommand<COLOStatus> {
    @Override
    public String commandName() {
        return "query-colo-status";
    }

    @Override
    public COLOStatus read(JsonNode result) {
        return COLOStatus.decode(QapiReader.of("query-colo-status", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
