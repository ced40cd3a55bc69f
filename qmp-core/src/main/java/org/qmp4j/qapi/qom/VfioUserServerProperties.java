// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Struct {@code VfioUserServerProperties} of QAPI's {@code qom.json}, since QEMU 7.1. */
public record VfioUserServerProperties(SocketAddress socket, String device, JsonMembers unknown) implements QapiObject {
    public static VfioUserServerProperties of(SocketAddress socket, String device) {
        return new VfioUserServerProperties(socket, device, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VfioUserServerProperties decode(QapiReader json) {
        return new VfioUserServerProperties(
                json.required("socket", SocketAddress::decode), json.required("device", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("socket", socket);
        json.put("device", device);
        unknown.encode(json);
    }
}
