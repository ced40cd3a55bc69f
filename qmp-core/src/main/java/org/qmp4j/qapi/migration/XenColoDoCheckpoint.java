// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code xen-colo-do-checkpoint} of QAPI's {@code migration.json}, since QEMU 2.9, if QEMU has
 * {@code CONFIG_REPLICATION}.
 */
public record XenColoDoCheckpoint() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "xen-colo-do-checkpoint";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-colo-do-checkpoint", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
