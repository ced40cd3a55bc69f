// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code set_password} of QAPI's {@code ui.json}, since QEMU 0.14. */
public record SetPassword(SetPasswordOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "set_password";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set_password", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetPassword decode(QapiReader json) {
        return new SetPassword(SetPasswordOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set_password";
    }
}
