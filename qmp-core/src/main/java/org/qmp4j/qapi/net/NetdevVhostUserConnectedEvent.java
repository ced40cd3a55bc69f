// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code NETDEV_VHOST_USER_CONNECTED} of QAPI's {@code net.json}, since QEMU 10.0. */
public record NetdevVhostUserConnectedEvent(String netdevId, String chardevId, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<NetdevVhostUserConnectedEvent> TYPE =
            new EventType<>("NETDEV_VHOST_USER_CONNECTED", NetdevVhostUserConnectedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVhostUserConnectedEvent decode(QapiReader json) {
        return new NetdevVhostUserConnectedEvent(
                json.required("netdev-id", QapiReader.TEXT), json.required("chardev-id", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "NETDEV_VHOST_USER_CONNECTED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("netdev-id", netdevId);
        json.put("chardev-id", chardevId);
        unknown.encode(json);
    }
}
