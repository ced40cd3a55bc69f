// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code MIGRATION_PASS} of QAPI's {@code migration.json}, since QEMU 2.6. */
public record MigrationPassEvent(long pass, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<MigrationPassEvent> TYPE =
            new EventType<>("MIGRATION_PASS", MigrationPassEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationPassEvent decode(QapiReader json) {
        return new MigrationPassEvent(json.required("pass", QapiReader.INT64), json.rest());
    }

    @Override
    public String eventName() {
        return "MIGRATION_PASS";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pass", pass);
        unknown.encode(json);
    }
}
