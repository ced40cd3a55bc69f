// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/** Command {@code nbd-server-stop} of QAPI's {@code block-export.json}, since QEMU 1.3. */
public record NbdServerStop() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "nbd-server-stop";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("nbd-server-stop", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
