// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code MEMORY_FAILURE} of QAPI's {@code run-state.json}, since QEMU 5.2. */
public record MemoryFailureEvent(
        OpenEnum<MemoryFailureRecipient> recipient,
        OpenEnum<MemoryFailureAction> action,
        MemoryFailureFlags flags,
        JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<MemoryFailureEvent> TYPE =
            new EventType<>("MEMORY_FAILURE", MemoryFailureEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryFailureEvent decode(QapiReader json) {
        return new MemoryFailureEvent(
                json.required("recipient", MemoryFailureRecipient::decode),
                json.required("action", MemoryFailureAction::decode),
                json.required("flags", MemoryFailureFlags::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "MEMORY_FAILURE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("recipient", recipient);
        json.put("action", action);
        json.put("flags", flags);
        unknown.encode(json);
    }
}
