// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevHubWrapper} of QAPI's {@code char.json}, since QEMU 10.0. */
public record ChardevHubWrapper(ChardevHub data, JsonMembers unknown) implements QapiObject {
    public static ChardevHubWrapper of(ChardevHub data) {
        return new ChardevHubWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevHubWrapper decode(QapiReader json) {
        return new ChardevHubWrapper(json.required("data", ChardevHub::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
