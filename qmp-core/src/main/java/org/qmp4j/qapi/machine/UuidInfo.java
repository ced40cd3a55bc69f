// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code UuidInfo} of QAPI's {@code machine.json}, since QEMU 0.14. Returned by {@code query-uuid}. */
public record UuidInfo(String uuid, JsonMembers unknown) implements QapiObject {
    public static UuidInfo of(String uuid) {
        return new UuidInfo(uuid, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static UuidInfo decode(QapiReader json) {
        return new UuidInfo(json.required("UUID", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("UUID", uuid);
        unknown.encode(json);
    }
}
