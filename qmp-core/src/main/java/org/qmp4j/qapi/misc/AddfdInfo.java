// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AddfdInfo} of QAPI's {@code misc.json}, since QEMU 1.2. Returned by {@code add-fd}. */
public record AddfdInfo(long fdsetId, long fd, JsonMembers unknown) implements QapiObject {
    public static AddfdInfo of(long fdsetId, long fd) {
        return new AddfdInfo(fdsetId, fd, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AddfdInfo decode(QapiReader json) {
        return new AddfdInfo(
                json.required("fdset-id", QapiReader.INT64), json.required("fd", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdset-id", fdsetId);
        json.put("fd", fd);
        unknown.encode(json);
    }
}
