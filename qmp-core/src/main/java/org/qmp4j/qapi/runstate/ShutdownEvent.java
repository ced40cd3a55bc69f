// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code SHUTDOWN} of QAPI's {@code run-state.json}, since QEMU 0.12. */
public record ShutdownEvent(boolean guest, OpenEnum<ShutdownCause> reason, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<ShutdownEvent> TYPE = new EventType<>("SHUTDOWN", ShutdownEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ShutdownEvent decode(QapiReader json) {
        return new ShutdownEvent(
                json.required("guest", QapiReader.BOOL), json.required("reason", ShutdownCause::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "SHUTDOWN";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("guest", guest);
        json.put("reason", reason);
        unknown.encode(json);
    }
}
