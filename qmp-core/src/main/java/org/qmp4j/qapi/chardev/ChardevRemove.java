// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code chardev-remove} of QAPI's {@code char.json}, since QEMU 1.4. */
public record ChardevRemove(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static ChardevRemove of(String id) {
        return new ChardevRemove(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "chardev-remove";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("chardev-remove", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevRemove decode(QapiReader json) {
        return new ChardevRemove(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "chardev-remove";
    }
}
