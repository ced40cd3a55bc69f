// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code Stats} of QAPI's {@code stats.json}, since QEMU 7.1. */
public record Stats(String name, StatsValue value, JsonMembers unknown) implements QapiObject {
    public static Stats of(String name, StatsValue value) {
        return new Stats(name, value, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Stats decode(QapiReader json) {
        return new Stats(
                json.required("name", QapiReader.TEXT), json.required("value", StatsValue::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("value", value);
        unknown.encode(json);
    }
}
