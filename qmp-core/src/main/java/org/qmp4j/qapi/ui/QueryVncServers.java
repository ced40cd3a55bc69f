// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-vnc-servers} of QAPI's {@code ui.json}, since QEMU 2.3, if QEMU has {@code CONFIG_VNC}. Returns
 * a list of {@link VncInfo2}.
 */
public record QueryVncServers() implements QmpCommand<List<VncInfo2>> {
    @Override
    public String commandName() {
        return "query-vnc-servers";
    }

    @Override
    public List<VncInfo2> read(JsonNode result) {
        return QapiReader.of("query-vnc-servers", result).list(VncInfo2::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
