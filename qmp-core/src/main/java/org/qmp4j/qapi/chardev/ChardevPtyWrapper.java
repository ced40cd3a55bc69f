// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevPtyWrapper} of QAPI's {@code char.json}, since QEMU 9.2. */
public record ChardevPtyWrapper(ChardevPty data, JsonMembers unknown) implements QapiObject {
    public static ChardevPtyWrapper of(ChardevPty data) {
        return new ChardevPtyWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevPtyWrapper decode(QapiReader json) {
        return new ChardevPtyWrapper(json.required("data", ChardevPty::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
