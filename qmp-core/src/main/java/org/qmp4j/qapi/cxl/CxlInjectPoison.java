// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code cxl-inject-poison} of QAPI's {@code cxl.json}, since QEMU 8.1. */
public record CxlInjectPoison(String path, UInt64 start, UInt64 length, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static CxlInjectPoison of(String path, UInt64 start, UInt64 length) {
        return new CxlInjectPoison(path, start, length, JsonMembers.NONE);
    }

    public static CxlInjectPoison of(String path, long start, long length) {
        return of(path, UInt64.of(start), UInt64.of(length));
    }

    @Override
    public String commandName() {
        return "cxl-inject-poison";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-poison", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectPoison decode(QapiReader json) {
        return new CxlInjectPoison(
                json.required("path", QapiReader.TEXT),
                json.required("start", QapiReader.UINT64),
                json.required("length", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("start", start);
        json.put("length", length);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-poison";
    }
}
