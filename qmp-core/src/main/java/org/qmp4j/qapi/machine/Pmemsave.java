// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code pmemsave} of QAPI's {@code machine.json}, since QEMU 0.14. */
public record Pmemsave(UInt64 val, UInt64 size, String filename, JsonMembers unknown) implements QapiCommand<Empty> {
    public static Pmemsave of(UInt64 val, UInt64 size, String filename) {
        return new Pmemsave(val, size, filename, JsonMembers.NONE);
    }

    public static Pmemsave of(long val, long size, String filename) {
        return of(UInt64.of(val), UInt64.of(size), filename);
    }

    @Override
    public String commandName() {
        return "pmemsave";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("pmemsave", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Pmemsave decode(QapiReader json) {
        return new Pmemsave(
                json.required("val", QapiReader.UINT64),
                json.required("size", QapiReader.UINT64),
                json.required("filename", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("val", val);
        json.put("size", size);
        json.put("filename", filename);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "pmemsave";
    }
}
