// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-sev-capabilities} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has
 * {@code TARGET_I386}. Returns {@link SevCapability}.
 */
public record QuerySevCapabilities() implements QmpCommand<SevCapability> {
    @Override
    public String commandName() {
        return "query-sev-capabilities";
    }

    @Override
    public SevCapability read(JsonNode result) {
        return SevCapability.decode(QapiReader.of("query-sev-capabilities", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
