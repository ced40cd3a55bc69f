// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-replay} of QAPI's {@code replay.json}, since QEMU 5.2. Returns {@link ReplayInfo}. */
public record QueryReplay() implements QmpCommand<ReplayInfo> {
    @Override
    public String commandName() {
        return "query-replay";
    }

    @Override
    public ReplayInfo read(JsonNode result) {
        return ReplayInfo.decode(QapiReader.of("query-replay", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
