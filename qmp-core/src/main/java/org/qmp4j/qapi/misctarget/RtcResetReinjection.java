// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code rtc-reset-reinjection} of QAPI's {@code misc-target.json}, since QEMU 2.1, if QEMU has
 * {@code TARGET_I386}.
 */
public record RtcResetReinjection() implements QmpCommand<Empty> {
    @Override
    public String commandName() {
        return "rtc-reset-reinjection";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("rtc-reset-reinjection", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
