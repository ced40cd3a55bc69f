// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code dumpdtb} of QAPI's {@code machine.json}, since QEMU 7.2, if QEMU has {@code CONFIG_FDT}. */
public record Dumpdtb(String filename, JsonMembers unknown) implements QapiCommand<Empty> {
    public static Dumpdtb of(String filename) {
        return new Dumpdtb(filename, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "dumpdtb";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("dumpdtb", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Dumpdtb decode(QapiReader json) {
        return new Dumpdtb(json.required("filename", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "dumpdtb";
    }
}
