// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code QUORUM_REPORT_BAD} of QAPI's {@code block-core.json}, since QEMU 2.0. */
public record QuorumReportBadEvent(
        OpenEnum<QuorumOpType> type,
        Optional<String> error,
        String nodeName,
        long sectorNum,
        long sectorsCount,
        JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<QuorumReportBadEvent> TYPE =
            new EventType<>("QUORUM_REPORT_BAD", QuorumReportBadEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QuorumReportBadEvent decode(QapiReader json) {
        return new QuorumReportBadEvent(
                json.required("type", QuorumOpType::decode),
                json.optional("error", QapiReader.TEXT),
                json.required("node-name", QapiReader.TEXT),
                json.required("sector-num", QapiReader.INT64),
                json.required("sectors-count", QapiReader.INT64),
                json.rest());
    }

    @Override
    public String eventName() {
        return "QUORUM_REPORT_BAD";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("error", error);
        json.put("node-name", nodeName);
        json.put("sector-num", sectorNum);
        json.put("sectors-count", sectorsCount);
        unknown.encode(json);
    }
}
