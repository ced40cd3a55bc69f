// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code GUEST_PVSHUTDOWN} of QAPI's {@code run-state.json}, since QEMU 9.1. */
public record GuestPvshutdownEvent(JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<GuestPvshutdownEvent> TYPE =
            new EventType<>("GUEST_PVSHUTDOWN", GuestPvshutdownEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GuestPvshutdownEvent decode(QapiReader json) {
        return new GuestPvshutdownEvent(json.rest());
    }

    @Override
    public String eventName() {
        return "GUEST_PVSHUTDOWN";
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
