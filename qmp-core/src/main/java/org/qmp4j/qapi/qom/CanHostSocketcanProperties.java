// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CanHostSocketcanProperties} of QAPI's {@code qom.json}, since QEMU 2.12, if QEMU has
 * {@code CONFIG_LINUX}.
 */
public record CanHostSocketcanProperties(String ifValue, String canbus, JsonMembers unknown) implements QapiObject {
    public static CanHostSocketcanProperties of(String ifValue, String canbus) {
        return new CanHostSocketcanProperties(ifValue, canbus, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CanHostSocketcanProperties decode(QapiReader json) {
        return new CanHostSocketcanProperties(
                json.required("if", QapiReader.TEXT), json.required("canbus", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("if", ifValue);
        json.put("canbus", canbus);
        unknown.encode(json);
    }
}
