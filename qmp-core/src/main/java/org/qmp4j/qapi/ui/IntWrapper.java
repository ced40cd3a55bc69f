// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code IntWrapper} of QAPI's {@code ui.json}, since QEMU 1.3. */
public record IntWrapper(long data, JsonMembers unknown) implements QapiObject {
    public static IntWrapper of(long data) {
        return new IntWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static IntWrapper decode(QapiReader json) {
        return new IntWrapper(json.required("data", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
