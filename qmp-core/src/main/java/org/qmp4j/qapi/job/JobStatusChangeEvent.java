// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code JOB_STATUS_CHANGE} of QAPI's {@code job.json}, since QEMU 3.0. */
public record JobStatusChangeEvent(String id, OpenEnum<JobStatus> status, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<JobStatusChangeEvent> TYPE =
            new EventType<>("JOB_STATUS_CHANGE", JobStatusChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static JobStatusChangeEvent decode(QapiReader json) {
        return new JobStatusChangeEvent(
                json.required("id", QapiReader.TEXT), json.required("status", JobStatus::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "JOB_STATUS_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("status", status);
        unknown.encode(json);
    }
}
