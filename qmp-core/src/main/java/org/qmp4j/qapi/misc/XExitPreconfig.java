// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code x-exit-preconfig} of QAPI's {@code misc.json}, since QEMU 3.0.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XExitPreconfig() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "x-exit-preconfig";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("x-exit-preconfig", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
