// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevRingbufWrapper} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevRingbufWrapper(ChardevRingbuf data, JsonMembers unknown) implements QapiObject {
    public static ChardevRingbufWrapper of(ChardevRingbuf data) {
        return new ChardevRingbufWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevRingbufWrapper decode(QapiReader json) {
        return new ChardevRingbufWrapper(json.required("data", ChardevRingbuf::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
