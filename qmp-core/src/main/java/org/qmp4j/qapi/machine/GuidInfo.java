// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code GuidInfo} of QAPI's {@code machine.json}, since QEMU 2.9. Returned by {@code query-vm-generation-id}.
 */
public record GuidInfo(String guid, JsonMembers unknown) implements QapiObject {
    public static GuidInfo of(String guid) {
        return new GuidInfo(guid, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GuidInfo decode(QapiReader json) {
        return new GuidInfo(json.required("guid", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("guid", guid);
        unknown.encode(json);
    }
}
