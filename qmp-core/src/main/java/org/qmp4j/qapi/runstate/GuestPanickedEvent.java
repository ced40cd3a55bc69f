// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code GUEST_PANICKED} of QAPI's {@code run-state.json}, since QEMU 1.5. */
public record GuestPanickedEvent(
        OpenEnum<GuestPanicAction> action, Optional<GuestPanicInformation> info, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<GuestPanickedEvent> TYPE =
            new EventType<>("GUEST_PANICKED", GuestPanickedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GuestPanickedEvent decode(QapiReader json) {
        return new GuestPanickedEvent(
                json.required("action", GuestPanicAction::decode),
                json.optional("info", GuestPanicInformation::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "GUEST_PANICKED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("action", action);
        json.put("info", info);
        unknown.encode(json);
    }
}
