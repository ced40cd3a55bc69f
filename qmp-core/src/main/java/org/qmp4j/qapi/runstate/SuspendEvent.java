// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code SUSPEND} of QAPI's {@code run-state.json}, since QEMU 1.1. */
public record SuspendEvent(JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<SuspendEvent> TYPE = new EventType<>("SUSPEND", SuspendEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SuspendEvent decode(QapiReader json) {
        return new SuspendEvent(json.rest());
    }

    @Override
    public String eventName() {
        return "SUSPEND";
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
