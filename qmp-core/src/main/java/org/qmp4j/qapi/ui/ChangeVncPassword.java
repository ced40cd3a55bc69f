// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code change-vnc-password} of QAPI's {@code ui.json}, since QEMU 1.1, if QEMU has {@code CONFIG_VNC}. */
public record ChangeVncPassword(String password, JsonMembers unknown) implements QapiCommand<Empty> {
    public static ChangeVncPassword of(String password) {
        return new ChangeVncPassword(password, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "change-vnc-password";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("change-vnc-password", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChangeVncPassword decode(QapiReader json) {
        return new ChangeVncPassword(json.required("password", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("password", password);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "change-vnc-password";
    }
}
