// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code DEVICE_TRAY_MOVED} of QAPI's {@code block.json}, since QEMU 1.1. */
public record DeviceTrayMovedEvent(String device, String id, boolean trayOpen, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<DeviceTrayMovedEvent> TYPE =
            new EventType<>("DEVICE_TRAY_MOVED", DeviceTrayMovedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DeviceTrayMovedEvent decode(QapiReader json) {
        return new DeviceTrayMovedEvent(
                json.required("device", QapiReader.TEXT),
                json.required("id", QapiReader.TEXT),
                json.required("tray-open", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public String eventName() {
        return "DEVICE_TRAY_MOVED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        json.put("tray-open", trayOpen);
        unknown.encode(json);
    }
}
