// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code VSERPORT_CHANGE} of QAPI's {@code char.json}, since QEMU 2.1. */
public record VserportChangeEvent(String id, boolean open, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<VserportChangeEvent> TYPE =
            new EventType<>("VSERPORT_CHANGE", VserportChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VserportChangeEvent decode(QapiReader json) {
        return new VserportChangeEvent(
                json.required("id", QapiReader.TEXT), json.required("open", QapiReader.BOOL), json.rest());
    }

    @Override
    public String eventName() {
        return "VSERPORT_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("open", open);
        unknown.encode(json);
    }
}
