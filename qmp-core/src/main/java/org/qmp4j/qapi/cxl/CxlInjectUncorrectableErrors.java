// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code cxl-inject-uncorrectable-errors} of QAPI's {@code cxl.json}, since QEMU 8.0. */
public record CxlInjectUncorrectableErrors(String path, List<CXLUncorErrorRecord> errors, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public CxlInjectUncorrectableErrors {
        errors = List.copyOf(errors);
    }

    public static CxlInjectUncorrectableErrors of(String path, List<CXLUncorErrorRecord> errors) {
        return new CxlInjectUncorrectableErrors(path, errors, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "cxl-inject-uncorrectable-errors";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-uncorrectable-errors", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectUncorrectableErrors decode(QapiReader json) {
        return new CxlInjectUncorrectableErrors(
                json.required("path", QapiReader.TEXT),
                json.requiredList("errors", CXLUncorErrorRecord::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("errors", errors);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-uncorrectable-errors";
    }
}
