// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoArray} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoArray(String elementType, JsonMembers unknown) implements QapiObject {
    public static SchemaInfoArray of(String elementType) {
        return new SchemaInfoArray(elementType, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoArray decode(QapiReader json) {
        return new SchemaInfoArray(json.required("element-type", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("element-type", elementType);
        unknown.encode(json);
    }
}
