// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoObjectVariant} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoObjectVariant(String caseValue, String type, JsonMembers unknown) implements QapiObject {
    public static SchemaInfoObjectVariant of(String caseValue, String type) {
        return new SchemaInfoObjectVariant(caseValue, type, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoObjectVariant decode(QapiReader json) {
        return new SchemaInfoObjectVariant(
                json.required("case", QapiReader.TEXT), json.required("type", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("case", caseValue);
        json.put("type", type);
        unknown.encode(json);
    }
}
