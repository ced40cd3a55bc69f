// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code SPICE_INITIALIZED} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_SPICE}. */
public record SpiceInitializedEvent(SpiceServerInfo server, SpiceChannel client, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<SpiceInitializedEvent> TYPE =
            new EventType<>("SPICE_INITIALIZED", SpiceInitializedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceInitializedEvent decode(QapiReader json) {
        return new SpiceInitializedEvent(
                json.required("server", SpiceServerInfo::decode),
                json.required("client", SpiceChannel::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "SPICE_INITIALIZED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("client", client);
        unknown.encode(json);
    }
}
