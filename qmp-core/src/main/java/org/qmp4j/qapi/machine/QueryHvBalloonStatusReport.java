// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-hv-balloon-status-report} of QAPI's {@code machine.json}, since QEMU 8.2. Returns
 * {@link HvBalloonInfo}.
 */
public record QueryHvBalloonStatusReport() implements QmpCommand<HvBalloonInfo> {
    @Override
    public String commandName() {
        return "query-hv-balloon-status-report";
    }

    @Override
    public HvBalloonInfo read(JsonNode result) {
        return HvBalloonInfo.decode(QapiReader.of("query-hv-balloon-status-report", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
