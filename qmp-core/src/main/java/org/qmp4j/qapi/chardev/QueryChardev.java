// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-chardev} of QAPI's {@code char.json}, since QEMU 0.14. Returns a list of {@link ChardevInfo}.
 */
public record QueryChardev() implements QmpCommand<List<ChardevInfo>> {
    @Override
    public String commandName() {
        return "query-chardev";
    }

    @Override
    public List<ChardevInfo> read(JsonNode result) {
        return QapiReader.of("query-chardev", result).list(ChardevInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
