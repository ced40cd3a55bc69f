// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code QUORUM_FAILURE} of QAPI's {@code block-core.json}, since QEMU 2.0. */
public record QuorumFailureEvent(String reference, long sectorNum, long sectorsCount, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<QuorumFailureEvent> TYPE =
            new EventType<>("QUORUM_FAILURE", QuorumFailureEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QuorumFailureEvent decode(QapiReader json) {
        return new QuorumFailureEvent(
                json.required("reference", QapiReader.TEXT),
                json.required("sector-num", QapiReader.INT64),
                json.required("sectors-count", QapiReader.INT64),
                json.rest());
    }

    @Override
    public String eventName() {
        return "QUORUM_FAILURE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("reference", reference);
        json.put("sector-num", sectorNum);
        json.put("sectors-count", sectorsCount);
        unknown.encode(json);
    }
}
