// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code replay-break} of QAPI's {@code replay.json}, since QEMU 5.2. */
public record ReplayBreak(long icount, JsonMembers unknown) implements QapiCommand<Empty> {
    public static ReplayBreak of(long icount) {
        return new ReplayBreak(icount, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "replay-break";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("replay-break", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ReplayBreak decode(QapiReader json) {
        return new ReplayBreak(json.required("icount", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("icount", icount);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "replay-break";
    }
}
