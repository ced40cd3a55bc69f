// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code FAILOVER_NEGOTIATED} of QAPI's {@code net.json}, since QEMU 4.2. */
public record FailoverNegotiatedEvent(String deviceId, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<FailoverNegotiatedEvent> TYPE =
            new EventType<>("FAILOVER_NEGOTIATED", FailoverNegotiatedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FailoverNegotiatedEvent decode(QapiReader json) {
        return new FailoverNegotiatedEvent(json.required("device-id", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "FAILOVER_NEGOTIATED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device-id", deviceId);
        unknown.encode(json);
    }
}
