// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BalloonInfo} of QAPI's {@code machine.json}, since QEMU 0.14. Returned by {@code query-balloon}. */
public record BalloonInfo(long actual, JsonMembers unknown) implements QapiObject {
    public static BalloonInfo of(long actual) {
        return new BalloonInfo(actual, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BalloonInfo decode(QapiReader json) {
        return new BalloonInfo(json.required("actual", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("actual", actual);
        unknown.encode(json);
    }
}
