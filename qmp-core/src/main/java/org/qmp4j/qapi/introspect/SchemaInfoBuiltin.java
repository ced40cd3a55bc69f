// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoBuiltin} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoBuiltin(OpenEnum<JSONType> jsonType, JsonMembers unknown) implements QapiObject {
    public static SchemaInfoBuiltin of(JSONType jsonType) {
        return new SchemaInfoBuiltin(OpenEnum.of(jsonType), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoBuiltin decode(QapiReader json) {
        return new SchemaInfoBuiltin(json.required("json-type", JSONType::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("json-type", jsonType);
        unknown.encode(json);
    }
}
