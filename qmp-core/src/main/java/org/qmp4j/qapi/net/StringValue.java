// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code String} of QAPI's {@code net.json}, since QEMU 1.2. */
public record StringValue(String str, JsonMembers unknown) implements QapiObject {
    public static StringValue of(String str) {
        return new StringValue(str, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StringValue decode(QapiReader json) {
        return new StringValue(json.required("str", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("str", str);
        unknown.encode(json);
    }
}
