// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.vfio;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code VFIO_MIGRATION} of QAPI's {@code vfio.json}, since QEMU 9.1. */
public record VfioMigrationEvent(
        String deviceId, String qomPath, OpenEnum<QapiVfioMigrationState> deviceState, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<VfioMigrationEvent> TYPE =
            new EventType<>("VFIO_MIGRATION", VfioMigrationEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VfioMigrationEvent decode(QapiReader json) {
        return new VfioMigrationEvent(
                json.required("device-id", QapiReader.TEXT),
                json.required("qom-path", QapiReader.TEXT),
                json.required("device-state", QapiVfioMigrationState::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "VFIO_MIGRATION";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device-id", deviceId);
        json.put("qom-path", qomPath);
        json.put("device-state", deviceState);
        unknown.encode(json);
    }
}
