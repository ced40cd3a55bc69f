// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevMuxWrapper} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevMuxWrapper(ChardevMux data, JsonMembers unknown) implements QapiObject {
    public static ChardevMuxWrapper of(ChardevMux data) {
        return new ChardevMuxWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevMuxWrapper decode(QapiReader json) {
        return new ChardevMuxWrapper(json.required("data", ChardevMux::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
