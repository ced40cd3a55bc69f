// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-mice} of QAPI's {@code ui.json}, since QEMU 0.14. Returns a list of {@link MouseInfo}. */
public record QueryMice() implements QmpCommand<List<MouseInfo>> {
    @Override
    public String commandName() {
        return "query-mice";
    }

    @Override
    public List<MouseInfo> read(JsonNode result) {
        return QapiReader.of("query-mice", result).list(MouseInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
