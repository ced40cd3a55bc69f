// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code cxl-inject-correctable-error} of QAPI's {@code cxl.json}, since QEMU 8.0. */
public record CxlInjectCorrectableError(String path, OpenEnum<CxlCorErrorType> type, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static CxlInjectCorrectableError of(String path, CxlCorErrorType type) {
        return new CxlInjectCorrectableError(path, OpenEnum.of(type), JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "cxl-inject-correctable-error";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cxl-inject-correctable-error", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlInjectCorrectableError decode(QapiReader json) {
        return new CxlInjectCorrectableError(
                json.required("path", QapiReader.TEXT), json.required("type", CxlCorErrorType::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("type", type);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cxl-inject-correctable-error";
    }
}
