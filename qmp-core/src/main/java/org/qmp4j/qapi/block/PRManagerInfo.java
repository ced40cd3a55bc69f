// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PRManagerInfo} of QAPI's {@code block.json}, since QEMU 3.0. Returned by {@code query-pr-managers}. */
public record PRManagerInfo(String id, boolean connected, JsonMembers unknown) implements QapiObject {
    public static PRManagerInfo of(String id, boolean connected) {
        return new PRManagerInfo(id, connected, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PRManagerInfo decode(QapiReader json) {
        return new PRManagerInfo(
                json.required("id", QapiReader.TEXT), json.required("connected", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("connected", connected);
        unknown.encode(json);
    }
}
