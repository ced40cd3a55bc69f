// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code STOP} of QAPI's {@code run-state.json}, since QEMU 0.12. */
public record StopEvent(JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<StopEvent> TYPE = new EventType<>("STOP", StopEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StopEvent decode(QapiReader json) {
        return new StopEvent(json.rest());
    }

    @Override
    public String eventName() {
        return "STOP";
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
