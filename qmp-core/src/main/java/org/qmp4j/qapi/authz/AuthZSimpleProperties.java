// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AuthZSimpleProperties} of QAPI's {@code authz.json}, since QEMU 4.0. */
public record AuthZSimpleProperties(String identity, JsonMembers unknown) implements QapiObject {
    public static AuthZSimpleProperties of(String identity) {
        return new AuthZSimpleProperties(identity, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AuthZSimpleProperties decode(QapiReader json) {
        return new AuthZSimpleProperties(json.required("identity", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("identity", identity);
        unknown.encode(json);
    }
}
