// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ChardevSpicePortWrapper} of QAPI's {@code char.json}, since QEMU 1.5, if QEMU has {@code CONFIG_SPICE}.
 */
public record ChardevSpicePortWrapper(ChardevSpicePort data, JsonMembers unknown) implements QapiObject {
    public static ChardevSpicePortWrapper of(ChardevSpicePort data) {
        return new ChardevSpicePortWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSpicePortWrapper decode(QapiReader json) {
        return new ChardevSpicePortWrapper(json.required("data", ChardevSpicePort::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
