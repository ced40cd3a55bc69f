// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.trace;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code TraceEventInfo} of QAPI's {@code trace.json}, since QEMU 2.2. Returned by
 * {@code trace-event-get-state}.
 */
public record TraceEventInfo(String name, OpenEnum<TraceEventState> state, JsonMembers unknown) implements QapiObject {
    public static TraceEventInfo of(String name, TraceEventState state) {
        return new TraceEventInfo(name, OpenEnum.of(state), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TraceEventInfo decode(QapiReader json) {
        return new TraceEventInfo(
                json.required("name", QapiReader.TEXT), json.required("state", TraceEventState::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("state", state);
        unknown.encode(json);
    }
}
