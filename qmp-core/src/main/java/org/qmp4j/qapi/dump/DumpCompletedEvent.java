// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code DUMP_COMPLETED} of QAPI's {@code dump.json}, since QEMU 2.6. */
public record DumpCompletedEvent(DumpQueryResult result, Optional<String> error, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<DumpCompletedEvent> TYPE =
            new EventType<>("DUMP_COMPLETED", DumpCompletedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DumpCompletedEvent decode(QapiReader json) {
        return new DumpCompletedEvent(
                json.required("result", DumpQueryResult::decode), json.optional("error", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "DUMP_COMPLETED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("result", result);
        json.put("error", error);
        unknown.encode(json);
    }
}
