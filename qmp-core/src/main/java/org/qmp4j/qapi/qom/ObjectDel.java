// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code object-del} of QAPI's {@code qom.json}, since QEMU 2.0. */
public record ObjectDel(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static ObjectDel of(String id) {
        return new ObjectDel(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "object-del";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("object-del", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ObjectDel decode(QapiReader json) {
        return new ObjectDel(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "object-del";
    }
}
