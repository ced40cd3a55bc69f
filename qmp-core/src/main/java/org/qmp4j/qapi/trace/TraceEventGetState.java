// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code trace-event-get-state} of QAPI's {@code trace.json}, since QEMU 2.2. Returns a list of
 * {@link TraceEventInfo}.
 */
public record TraceEventGetState(String name, JsonMembers unknown) implements QapiCommand<List<TraceEventInfo>> {
    public static TraceEventGetState of(String name) {
        return new TraceEventGetState(name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "trace-event-get-state";
    }

    @Override
    public List<TraceEventInfo> read(JsonNode result) {
        return QapiReader.of("trace-event-get-state", result).list(TraceEventInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TraceEventGetState decode(QapiReader json) {
        return new TraceEventGetState(json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "trace-event-get-state";
    }
}
