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

/** Event {@code BLOCK_JOB_READY} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public record BlockJobReadyEvent(
        OpenEnum<JobType> type, String device, long len, long offset, long speed, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockJobReadyEvent> TYPE =
            new EventType<>("BLOCK_JOB_READY", BlockJobReadyEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobReadyEvent decode(QapiReader json) {
        return new BlockJobReadyEvent(
                json.required("type", JobType::decode),
                json.required("device", QapiReader.TEXT),
                json.required("len", QapiReader.INT64),
                json.required("offset", QapiReader.INT64),
                json.required("speed", QapiReader.INT64),
                json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_JOB_READY";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("device", device);
        json.put("len", len);
        json.put("offset", offset);
        json.put("speed", speed);
        unknown.encode(json);
    }
}
