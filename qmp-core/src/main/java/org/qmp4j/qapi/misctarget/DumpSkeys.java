// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code dump-skeys} of QAPI's {@code misc-target.json}, since QEMU 2.5, if QEMU has {@code TARGET_S390X}. */
public record DumpSkeys(String filename, JsonMembers unknown) implements QapiCommand<Empty> {
    public static DumpSkeys of(String filename) {
        return new DumpSkeys(filename, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "dump-skeys";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("dump-skeys", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DumpSkeys decode(QapiReader json) {
        return new DumpSkeys(json.required("filename", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "dump-skeys";
    }
}
