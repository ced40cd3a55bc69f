// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoEvent} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoEvent(String argType, JsonMembers unknown) implements QapiObject {
    public static SchemaInfoEvent of(String argType) {
        return new SchemaInfoEvent(argType, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoEvent decode(QapiReader json) {
        return new SchemaInfoEvent(json.required("arg-type", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("arg-type", argType);
        unknown.encode(json);
    }
}
