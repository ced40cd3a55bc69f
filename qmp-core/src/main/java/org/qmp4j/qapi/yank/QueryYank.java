// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.OutOfBandCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-yank} of QAPI's {@code yank.json}, since QEMU 6.0. Returns a list of {@link YankInstance}. */
public record QueryYank() implements OutOfBandCommand<List<YankInstance>> {
    @Override
    public String commandName() {
        return "query-yank";
    }

    @Override
    public List<YankInstance> read(JsonNode result) {
        return QapiReader.of("query-yank", result).list(YankInstance::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
