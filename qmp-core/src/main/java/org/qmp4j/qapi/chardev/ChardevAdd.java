// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code chardev-add} of QAPI's {@code char.json}, since QEMU 1.4. Returns {@link ChardevReturn}. */
public record ChardevAdd(String id, ChardevBackend backend, JsonMembers unknown) implements QapiCommand<ChardevReturn> {
    public static ChardevAdd of(String id, ChardevBackend backend) {
        return new ChardevAdd(id, backend, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "chardev-add";
    }

    @Override
    public ChardevReturn read(JsonNode result) {
        return ChardevReturn.decode(QapiReader.of("chardev-add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevAdd decode(QapiReader json) {
        return new ChardevAdd(
                json.required("id", QapiReader.TEXT), json.required("backend", ChardevBackend::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("backend", backend);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "chardev-add";
    }
}
