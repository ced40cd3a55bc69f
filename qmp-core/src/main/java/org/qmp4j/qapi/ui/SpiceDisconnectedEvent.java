// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code SPICE_DISCONNECTED} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_SPICE}. */
public record SpiceDisconnectedEvent(SpiceBasicInfo server, SpiceBasicInfo client, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<SpiceDisconnectedEvent> TYPE =
            new EventType<>("SPICE_DISCONNECTED", SpiceDisconnectedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceDisconnectedEvent decode(QapiReader json) {
        return new SpiceDisconnectedEvent(
                json.required("server", SpiceBasicInfo::decode),
                json.required("client", SpiceBasicInfo::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "SPICE_DISCONNECTED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("client", client);
        unknown.encode(json);
    }
}
