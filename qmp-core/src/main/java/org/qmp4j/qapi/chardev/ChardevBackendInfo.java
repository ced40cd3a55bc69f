// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ChardevBackendInfo} of QAPI's {@code char.json}, since QEMU 2.0. Returned by
 * {@code query-chardev-backends}.
 */
public record ChardevBackendInfo(String name, JsonMembers unknown) implements QapiObject {
    public static ChardevBackendInfo of(String name) {
        return new ChardevBackendInfo(name, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevBackendInfo decode(QapiReader json) {
        return new ChardevBackendInfo(json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }
}
