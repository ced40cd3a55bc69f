// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code SUSPEND_DISK} of QAPI's {@code run-state.json}, since QEMU 1.2. */
public record SuspendDiskEvent(JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<SuspendDiskEvent> TYPE = new EventType<>("SUSPEND_DISK", SuspendDiskEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SuspendDiskEvent decode(QapiReader json) {
        return new SuspendDiskEvent(json.rest());
    }

    @Override
    public String eventName() {
        return "SUSPEND_DISK";
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
