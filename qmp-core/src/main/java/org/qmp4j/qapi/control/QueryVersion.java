// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-version} of QAPI's {@code control.json}, since QEMU 0.14. Returns {@link VersionInfo}. */
public record QueryVersion() implements QmpCommand<VersionInfo> {
    @Override
    public String commandName() {
        return "query-version";
    }

    @Override
    public VersionInfo read(JsonNode result) {
        return VersionInfo.decode(QapiReader.of("query-version", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
