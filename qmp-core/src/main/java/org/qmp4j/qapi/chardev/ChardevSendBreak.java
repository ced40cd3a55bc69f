// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code chardev-send-break} of QAPI's {@code char.json}, since QEMU 2.10. */
public record ChardevSendBreak(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static ChardevSendBreak of(String id) {
        return new ChardevSendBreak(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "chardev-send-break";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("chardev-send-break", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSendBreak decode(QapiReader json) {
        return new ChardevSendBreak(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "chardev-send-break";
    }
}
