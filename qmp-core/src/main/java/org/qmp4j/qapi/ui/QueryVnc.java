// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-vnc} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_VNC}. Returns
 * {@link VncInfo}.
 */
public record QueryVnc() implements QmpCommand<VncInfo> {
    @Override
    public String commandName() {
        return "query-vnc";
    }

    @Override
    public VncInfo read(JsonNode result) {
        return VncInfo.decode(QapiReader.of("query-vnc", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
