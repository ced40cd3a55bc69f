// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InetSocketAddressBase} of QAPI's {@code sockets.json}. */
public record InetSocketAddressBase(String host, String port, JsonMembers unknown) implements QapiObject {
    public static InetSocketAddressBase of(String host, String port) {
        return new InetSocketAddressBase(host, port, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InetSocketAddressBase decode(QapiReader json) {
        return new InetSocketAddressBase(
                json.required("host", QapiReader.TEXT), json.required("port", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("port", port);
        unknown.encode(json);
    }
}
