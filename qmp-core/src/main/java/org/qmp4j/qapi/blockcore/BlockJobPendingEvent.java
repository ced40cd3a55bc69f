// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.job.JobType;

/** Event {@code BLOCK_JOB_PENDING} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockJobPendingEvent(OpenEnum<JobType> type, String id, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockJobPendingEvent> TYPE =
            new EventType<>("BLOCK_JOB_PENDING", BlockJobPendingEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobPendingEvent decode(QapiReader json) {
        return new BlockJobPendingEvent(
                json.required("type", JobType::decode), json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_JOB_PENDING";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("id", id);
        unknown.encode(json);
    }
}
