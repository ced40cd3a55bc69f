// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ChardevSpiceChannelWrapper} of QAPI's {@code char.json}, since QEMU 1.5, if QEMU has
 * {@code CONFIG_SPICE}.
 */
public record ChardevSpiceChannelWrapper(ChardevSpiceChannel data, JsonMembers unknown) implements QapiObject {
    public static ChardevSpiceChannelWrapper of(ChardevSpiceChannel data) {
        return new ChardevSpiceChannelWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSpiceChannelWrapper decode(QapiReader json) {
        return new ChardevSpiceChannelWrapper(json.required("data", ChardevSpiceChannel::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
