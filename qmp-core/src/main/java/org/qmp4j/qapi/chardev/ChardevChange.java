// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code chardev-change} of QAPI's {@code char.json}, since QEMU 2.10. Returns {@link ChardevReturn}. */
public record ChardevChange(String id, ChardevBackend backend, JsonMembers unknown)
        implements QapiCommand<ChardevReturn> {
    public static ChardevChange of(String id, ChardevBackend backend) {
        return new ChardevChange(id, backend, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "chardev-change";
    }

    @Override
    public ChardevReturn read(JsonNode result) {
        return ChardevReturn.decode(QapiReader.of("chardev-change", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevChange decode(QapiReader json) {
        return new ChardevChange(
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
        return "chardev-change";
    }
}
