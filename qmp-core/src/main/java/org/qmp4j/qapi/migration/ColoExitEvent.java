// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code COLO_EXIT} of QAPI's {@code migration.json}, since QEMU 3.1. */
public record ColoExitEvent(OpenEnum<COLOMode> mode, OpenEnum<COLOExitReason> reason, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<ColoExitEvent> TYPE = new EventType<>("COLO_EXIT", ColoExitEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ColoExitEvent decode(QapiReader json) {
        return new ColoExitEvent(
                json.required("mode", COLOMode::decode), json.required("reason", COLOExitReason::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "COLO_EXIT";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mode", mode);
        json.put("reason", reason);
        unknown.encode(json);
    }
}
