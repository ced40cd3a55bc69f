// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code getfd} of QAPI's {@code misc.json}, since QEMU 0.14, if QEMU has {@code CONFIG_POSIX}. */
public record Getfd(String fdname, JsonMembers unknown) implements QapiCommand<Empty> {
    public static Getfd of(String fdname) {
        return new Getfd(fdname, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "getfd";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("getfd", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Getfd decode(QapiReader json) {
        return new Getfd(json.required("fdname", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdname", fdname);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "getfd";
    }
}
