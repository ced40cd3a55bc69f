// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevSocketWrapper} of QAPI's {@code char.json}, since QEMU 1.4. */
public record ChardevSocketWrapper(ChardevSocket data, JsonMembers unknown) implements QapiObject {
    public static ChardevSocketWrapper of(ChardevSocket data) {
        return new ChardevSocketWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSocketWrapper decode(QapiReader json) {
        return new ChardevSocketWrapper(json.required("data", ChardevSocket::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
