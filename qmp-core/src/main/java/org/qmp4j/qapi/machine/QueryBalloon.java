// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-balloon} of QAPI's {@code machine.json}, since QEMU 0.14. Returns {@link BalloonInfo}. */
public record QueryBalloon() implements QmpCommand<BalloonInfo> {
    @Override
    public String commandName() {
        return "query-balloon";
    }

    @Override
    public BalloonInfo read(JsonNode result) {
        return BalloonInfo.decode(QapiReader.of("query-balloon", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
