// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Event {@code SPICE_MIGRATE_COMPLETED} of QAPI's {@code ui.json}, since QEMU 1.3, if QEMU has {@code CONFIG_SPICE}.
 */
public record SpiceMigrateCompletedEvent(JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<SpiceMigrateCompletedEvent> TYPE =
            new EventType<>("SPICE_MIGRATE_COMPLETED", SpiceMigrateCompletedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceMigrateCompletedEvent decode(QapiReader json) {
        return new SpiceMigrateCompletedEvent(json.rest());
    }

    @Override
    public String eventName() {
        return "SPICE_MIGRATE_COMPLETED";
    }

    @Override
    public void encode(QapiWriter json) {
        unknown.encode(json);
    }
}
