// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-display-options} of QAPI's {@code ui.json}, since QEMU 3.1. Returns {@link DisplayOptions}. */
public record QueryDisplayOptions() implements QmpCommand<DisplayOptions> {
    @Override
    public String commandName() {
        return "query-display-options";
    }

    @Override
    public DisplayOptions read(JsonNode result) {
        return DisplayOptions.decode(QapiReader.of("query-display-options", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
