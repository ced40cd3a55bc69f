// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Event {@code NETDEV_STREAM_CONNECTED} of QAPI's {@code net.json}, since QEMU 7.2. */
public record NetdevStreamConnectedEvent(String netdevId, SocketAddress addr, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<NetdevStreamConnectedEvent> TYPE =
            new EventType<>("NETDEV_STREAM_CONNECTED", NetdevStreamConnectedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevStreamConnectedEvent decode(QapiReader json) {
        return new NetdevStreamConnectedEvent(
                json.required("netdev-id", QapiReader.TEXT), json.required("addr", SocketAddress::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "NETDEV_STREAM_CONNECTED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("netdev-id", netdevId);
        json.put("addr", addr);
        unknown.encode(json);
    }
}
