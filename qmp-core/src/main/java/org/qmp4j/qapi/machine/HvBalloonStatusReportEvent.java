// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Event {@code HV_BALLOON_STATUS_REPORT} of QAPI's {@code machine.json}, since QEMU 8.2. */
public record HvBalloonStatusReportEvent(UInt64 committed, UInt64 available, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<HvBalloonStatusReportEvent> TYPE =
            new EventType<>("HV_BALLOON_STATUS_REPORT", HvBalloonStatusReportEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HvBalloonStatusReportEvent decode(QapiReader json) {
        return new HvBalloonStatusReportEvent(
                json.required("committed", QapiReader.UINT64),
                json.required("available", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public String eventName() {
        return "HV_BALLOON_STATUS_REPORT";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("committed", committed);
        json.put("available", available);
        unknown.encode(json);
    }
}
