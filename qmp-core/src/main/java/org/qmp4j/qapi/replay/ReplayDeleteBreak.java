// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/** Command {@code replay-delete-break} of QAPI's {@code replay.json}, since QEMU 5.2. */
public record ReplayDeleteBreak() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "replay-delete-break";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("replay-delete-break", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
