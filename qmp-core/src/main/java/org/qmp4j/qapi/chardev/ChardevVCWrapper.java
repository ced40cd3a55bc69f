// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevVCWrapper} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevVCWrapper(ChardevVC data, JsonMembers unknown) implements QapiObject {
    public static ChardevVCWrapper of(ChardevVC data) {
        return new ChardevVCWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevVCWrapper decode(QapiReader json) {
        return new ChardevVCWrapper(json.required("data", ChardevVC::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
