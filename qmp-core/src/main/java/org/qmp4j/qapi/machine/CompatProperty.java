// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CompatProperty} of QAPI's {@code machine.json}, since QEMU 9.1. */
public record CompatProperty(String qomType, String property, String value, JsonMembers unknown) implements QapiObject {
    public static CompatProperty of(String qomType, String property, String value) {
        return new CompatProperty(qomType, property, value, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CompatProperty decode(QapiReader json) {
        return new CompatProperty(
                json.required("qom-type", QapiReader.TEXT),
                json.required("property", QapiReader.TEXT),
                json.required("value", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("qom-type", qomType);
        json.put("property", property);
        json.put("value", value);
        unknown.encode(json);
    }
}
