// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevCommonWrapper} of QAPI's {@code char.json}, since QEMU 2.6. */
public record ChardevCommonWrapper(ChardevCommon data, JsonMembers unknown) implements QapiObject {
    public static ChardevCommonWrapper of(ChardevCommon data) {
        return new ChardevCommonWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevCommonWrapper decode(QapiReader json) {
        return new ChardevCommonWrapper(json.required("data", ChardevCommon::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
