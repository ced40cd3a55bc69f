// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.NetworkAddressFamily;

/** Struct {@code SpiceChannel} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_SPICE}. */
public record SpiceChannel(
        String host,
        String port,
        OpenEnum<NetworkAddressFamily> family,
        long connectionId,
        long channelType,
        long channelId,
        boolean tls,
        JsonMembers unknown)
        implements QapiObject {
    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceChannel decode(QapiReader json) {
        return new SpiceChannel(
                json.required("host", QapiReader.TEXT),
                json.required("port", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.required("connection-id", QapiReader.INT64),
                json.required("channel-type", QapiReader.INT64),
                json.required("channel-id", QapiReader.INT64),
                json.required("tls", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("port", port);
        json.put("family", family);
        json.put("connection-id", connectionId);
        json.put("channel-type", channelType);
        json.put("channel-id", channelId);
        json.put("tls", tls);
        unknown.encode(json);
    }
}
