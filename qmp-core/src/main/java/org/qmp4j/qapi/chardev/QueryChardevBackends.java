// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-chardev-backends} of QAPI's {@code char.json}, since QEMU 2.0. Returns a list of
 * {@link ChardevBackendInfo}.
 */
public record QueryChardevBackends() implements QmpCommand<List<ChardevBackendInfo>> {
    @Override
    public String commandName() {
        return "query-chardev-backends";
    }

    @Override
    public List<ChardevBackendInfo> read(JsonNode result) {
        return QapiReader.of("query-chardev-backends", result).list(ChardevBackendInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
