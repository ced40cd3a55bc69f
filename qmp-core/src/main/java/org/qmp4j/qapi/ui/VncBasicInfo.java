// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.NetworkAddressFamily;

/** Struct {@code VncBasicInfo} of QAPI's {@code ui.json}, since QEMU 2.1, if QEMU has {@code CONFIG_VNC}. */
public record VncBasicInfo(
        String host, String service, OpenEnum<NetworkAddressFamily> family, boolean websocket, JsonMembers unknown)
        implements QapiObject {
    public static VncBasicInfo of(String host, String service, NetworkAddressFamily family, boolean websocket) {
        return new VncBasicInfo(host, service, OpenEnum.of(family), websocket, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncBasicInfo decode(QapiReader json) {
        return new VncBasicInfo(
                json.required("host", QapiReader.TEXT),
                json.required("service", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.required("websocket", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("service", service);
        json.put("family", family);
        json.put("websocket", websocket);
        unknown.encode(json);
    }
}
