// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code VNC_INITIALIZED} of QAPI's {@code ui.json}, since QEMU 0.13, if QEMU has {@code CONFIG_VNC}. */
public record VncInitializedEvent(VncServerInfo server, VncClientInfo client, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<VncInitializedEvent> TYPE =
            new EventType<>("VNC_INITIALIZED", VncInitializedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncInitializedEvent decode(QapiReader json) {
        return new VncInitializedEvent(
                json.required("server", VncServerInfo::decode),
                json.required("client", VncClientInfo::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "VNC_INITIALIZED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("client", client);
        unknown.encode(json);
    }
}
