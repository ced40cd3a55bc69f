// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ChardevDBusWrapper} of QAPI's {@code char.json}, since QEMU 7.0, if QEMU has
 * {@code CONFIG_DBUS_DISPLAY}.
 */
public record ChardevDBusWrapper(ChardevDBus data, JsonMembers unknown) implements QapiObject {
    public static ChardevDBusWrapper of(ChardevDBus data) {
        return new ChardevDBusWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevDBusWrapper decode(QapiReader json) {
        return new ChardevDBusWrapper(json.required("data", ChardevDBus::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
