// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VsockSocketAddress} of QAPI's {@code sockets.json}, since QEMU 2.8. */
public record VsockSocketAddress(String cid, String port, JsonMembers unknown) implements QapiObject {
    public static VsockSocketAddress of(String cid, String port) {
        return new VsockSocketAddress(cid, port, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VsockSocketAddress decode(QapiReader json) {
        return new VsockSocketAddress(
                json.required("cid", QapiReader.TEXT), json.required("port", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cid", cid);
        json.put("port", port);
        unknown.encode(json);
    }
}
