// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-spice} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_SPICE}. Returns
 * {@link SpiceInfo}.
 */
public record QuerySpice() implements QmpCommand<SpiceInfo> {
    @Override
    public String commandName() {
        return "query-spice";
    }

    @Override
    public SpiceInfo read(JsonNode result) {
        return SpiceInfo.decode(QapiReader.of("query-spice", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
