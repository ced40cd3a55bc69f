// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qdev;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code DEVICE_UNPLUG_GUEST_ERROR} of QAPI's {@code qdev.json}, since QEMU 6.2. */
public record DeviceUnplugGuestErrorEvent(Optional<String> device, String path, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<DeviceUnplugGuestErrorEvent> TYPE =
            new EventType<>("DEVICE_UNPLUG_GUEST_ERROR", DeviceUnplugGuestErrorEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceUnplugGuestErrorEvent decode(QapiReader json) {
        return new DeviceUnplugGuestErrorEvent(
                json.optional("device", QapiReader.TEXT), json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "DEVICE_UNPLUG_GUEST_ERROR";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("path", path);
        unknown.encode(json);
    }
}
