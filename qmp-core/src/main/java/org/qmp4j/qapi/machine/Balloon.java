// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code balloon} of QAPI's {@code machine.json}, since QEMU 0.14. */
public record Balloon(long value, JsonMembers unknown) implements QapiCommand<Empty> {
    public static Balloon of(long value) {
        return new Balloon(value, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "balloon";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("balloon", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Balloon decode(QapiReader json) {
        return new Balloon(json.required("value", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("value", value);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "balloon";
    }
}
