// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RemoteObjectProperties} of QAPI's {@code qom.json}, since QEMU 6.0. */
public record RemoteObjectProperties(String fd, String devid, JsonMembers unknown) implements QapiObject {
    public static RemoteObjectProperties of(String fd, String devid) {
        return new RemoteObjectProperties(fd, devid, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RemoteObjectProperties decode(QapiReader json) {
        return new RemoteObjectProperties(
                json.required("fd", QapiReader.TEXT), json.required("devid", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fd", fd);
        json.put("devid", devid);
        unknown.encode(json);
    }
}
