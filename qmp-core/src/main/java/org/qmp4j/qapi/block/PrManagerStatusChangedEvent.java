// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code PR_MANAGER_STATUS_CHANGED} of QAPI's {@code block.json}, since QEMU 3.0. */
public record PrManagerStatusChangedEvent(String id, boolean connected, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<PrManagerStatusChangedEvent> TYPE =
            new EventType<>("PR_MANAGER_STATUS_CHANGED", PrManagerStatusChangedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PrManagerStatusChangedEvent decode(QapiReader json) {
        return new PrManagerStatusChangedEvent(
                json.required("id", QapiReader.TEXT), json.required("connected", QapiReader.BOOL), json.rest());
    }

    @Override
    public String eventName() {
        return "PR_MANAGER_STATUS_CHANGED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("connected", connected);
        unknown.encode(json);
    }
}
