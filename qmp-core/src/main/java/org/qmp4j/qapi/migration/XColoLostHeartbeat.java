// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code x-colo-lost-heartbeat} of QAPI's {@code migration.json}, since QEMU 2.8, if QEMU has
 * {@code CONFIG_REPLICATION}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XColoLostHeartbeat() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "x-colo-lost-heartbeat";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("x-colo-lost-heartbeat", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
