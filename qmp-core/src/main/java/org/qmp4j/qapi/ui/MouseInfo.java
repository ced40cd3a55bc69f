// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MouseInfo} of QAPI's {@code ui.json}, since QEMU 0.14. Returned by {@code query-mice}. */
public record MouseInfo(String name, long index, boolean current, boolean absolute, JsonMembers unknown)
        implements QapiObject {
    public static MouseInfo of(String name, long index, boolean current, boolean absolute) {
        return new MouseInfo(name, index, current, absolute, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MouseInfo decode(QapiReader json) {
        return new MouseInfo(
                json.required("name", QapiReader.TEXT),
                json.required("index", QapiReader.INT64),
                json.required("current", QapiReader.BOOL),
                json.required("absolute", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("index", index);
        json.put("current", current);
        json.put("absolute", absolute);
        unknown.encode(json);
    }
}
