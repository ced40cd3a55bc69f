// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code FdSocketAddress} of QAPI's {@code sockets.json}, since QEMU 1.2. */
public record FdSocketAddress(String str, JsonMembers unknown) implements QapiObject {
    public static FdSocketAddress of(String str) {
        return new FdSocketAddress(str, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FdSocketAddress decode(QapiReader json) {
        return new FdSocketAddress(json.required("str", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("str", str);
        unknown.encode(json);
    }
}
