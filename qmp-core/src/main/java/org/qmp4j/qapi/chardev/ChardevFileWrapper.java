// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevFileWrapper} of QAPI's {@code char.json}, since QEMU 1.4. */
public record ChardevFileWrapper(ChardevFile data, JsonMembers unknown) implements QapiObject {
    public static ChardevFileWrapper of(ChardevFile data) {
        return new ChardevFileWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevFileWrapper decode(QapiReader json) {
        return new ChardevFileWrapper(json.required("data", ChardevFile::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
