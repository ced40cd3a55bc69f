// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code UNPLUG_PRIMARY} of QAPI's {@code migration.json}, since QEMU 4.2. */
public record UnplugPrimaryEvent(String deviceId, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<UnplugPrimaryEvent> TYPE =
            new EventType<>("UNPLUG_PRIMARY", UnplugPrimaryEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static UnplugPrimaryEvent decode(QapiReader json) {
        return new UnplugPrimaryEvent(json.required("device-id", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "UNPLUG_PRIMARY";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device-id", deviceId);
        unknown.encode(json);
    }
}
