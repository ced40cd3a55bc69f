// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.common.HumanReadableText;

/**
 * Command {@code x-query-numa} of QAPI's {@code machine.json}, since QEMU 6.2. Returns {@link HumanReadableText}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryNuma() implements QmpCommand<HumanReadableText> {
    @Override
    public String commandName() {
        return "x-query-numa";
    }

    @Override
    public HumanReadableText read(JsonNode result) {
        return HumanReadableText.decode(QapiReader.of("x-query-numa", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
