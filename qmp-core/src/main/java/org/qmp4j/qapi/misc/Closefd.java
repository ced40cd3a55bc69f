// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code closefd} of QAPI's {@code misc.json}, since QEMU 0.14. */
public record Closefd(String fdname, JsonMembers unknown) implements QapiCommand<Empty> {
    public static Closefd of(String fdname) {
        return new Closefd(fdname, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "closefd";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("closefd", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Closefd decode(QapiReader json) {
        return new Closefd(json.required("fdname", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdname", fdname);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "closefd";
    }
}
