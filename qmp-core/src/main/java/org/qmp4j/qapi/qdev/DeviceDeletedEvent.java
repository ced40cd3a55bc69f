// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code DEVICE_DELETED} of QAPI's {@code qdev.json}, since QEMU 1.5. */
public record DeviceDeletedEvent(Optional<String> device, String path, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<DeviceDeletedEvent> TYPE =
            new EventType<>("DEVICE_DELETED", DeviceDeletedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceDeletedEvent decode(QapiReader json) {
        return new DeviceDeletedEvent(
                json.optional("device", QapiReader.TEXT), json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "DEVICE_DELETED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("path", path);
        unknown.encode(json);
    }
}
