// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AbortWrapper} of QAPI's {@code transaction.json}, since QEMU 1.6. */
public record AbortWrapper(Abort data, JsonMembers unknown) implements QapiObject {
    public static AbortWrapper of(Abort data) {
        return new AbortWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AbortWrapper decode(QapiReader json) {
        return new AbortWrapper(json.required("data", Abort::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
