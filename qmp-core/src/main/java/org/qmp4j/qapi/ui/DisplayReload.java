// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code display-reload} of QAPI's {@code ui.json}, since QEMU 6.0. */
public record DisplayReload(DisplayReloadOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "display-reload";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("display-reload", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayReload decode(QapiReader json) {
        return new DisplayReload(DisplayReloadOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "display-reload";
    }
}
