// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code Abort} of QAPI's {@code transaction.json}, since QEMU 1.6. */
public record Abort(JsonMembers unknown) implements QapiObject {
    public static Abort of() {
        return new Abort(JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Abort decode(QapiReader json) {
        return new Abort(json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
