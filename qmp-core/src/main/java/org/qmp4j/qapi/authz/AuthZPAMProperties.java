// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AuthZPAMProperties} of QAPI's {@code authz.json}, since QEMU 4.0. */
public record AuthZPAMProperties(String service, JsonMembers unknown) implements QapiObject {
    public static AuthZPAMProperties of(String service) {
        return new AuthZPAMProperties(service, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AuthZPAMProperties decode(QapiReader json) {
        return new AuthZPAMProperties(json.required("service", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("service", service);
        unknown.encode(json);
    }
}
