// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoAlternateMember} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoAlternateMember(String type, JsonMembers unknown) implements QapiObject {
    public static SchemaInfoAlternateMember of(String type) {
        return new SchemaInfoAlternateMember(type, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoAlternateMember decode(QapiReader json) {
        return new SchemaInfoAlternateMember(json.required("type", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        unknown.encode(json);
    }
}
