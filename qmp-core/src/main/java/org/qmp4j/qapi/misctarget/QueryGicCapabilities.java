// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-gic-capabilities} of QAPI's {@code misc-target.json}, since QEMU 2.6, if QEMU has
 * {@code TARGET_ARM}. Returns a list of {@link GICCapability}.
 */
public record QueryGicCapabilities() implements QmpCommand<List<GICCapability>> {
    @Override
    public String commandName() {
        return "query-gic-capabilities";
    }

    @Override
    public List<GICCapability> read(JsonNode result) {
        return QapiReader.of("query-gic-capabilities", result).list(GICCapability::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
