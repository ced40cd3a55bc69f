// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code BALLOON_CHANGE} of QAPI's {@code machine.json}, since QEMU 1.2. */
public record BalloonChangeEvent(long actual, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BalloonChangeEvent> TYPE =
            new EventType<>("BALLOON_CHANGE", BalloonChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BalloonChangeEvent decode(QapiReader json) {
        return new BalloonChangeEvent(json.required("actual", QapiReader.INT64), json.rest());
    }

    @Override
    public String eventName() {
        return "BALLOON_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("actual", actual);
        unknown.encode(json);
    }
}
