// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ChardevQemuVDAgentWrapper} of QAPI's {@code char.json}, since QEMU 6.1, if QEMU has
 * {@code CONFIG_SPICE_PROTOCOL}.
 */
public record ChardevQemuVDAgentWrapper(ChardevQemuVDAgent data, JsonMembers unknown) implements QapiObject {
    public static ChardevQemuVDAgentWrapper of(ChardevQemuVDAgent data) {
        return new ChardevQemuVDAgentWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevQemuVDAgentWrapper decode(QapiReader json) {
        return new ChardevQemuVDAgentWrapper(json.required("data", ChardevQemuVDAgent::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
