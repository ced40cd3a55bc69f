// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code MIGRATION} of QAPI's {@code migration.json}, since QEMU 2.4. */
public record MigrationEvent(OpenEnum<MigrationStatus> status, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<MigrationEvent> TYPE = new EventType<>("MIGRATION", MigrationEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationEvent decode(QapiReader json) {
        return new MigrationEvent(json.required("status", MigrationStatus::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "MIGRATION";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("status", status);
        unknown.encode(json);
    }
}
