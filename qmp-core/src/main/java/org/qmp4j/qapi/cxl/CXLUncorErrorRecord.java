// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CXLUncorErrorRecord} of QAPI's {@code cxl.json}, since QEMU 8.0. */
public record CXLUncorErrorRecord(OpenEnum<CxlUncorErrorType> type, List<Long> header, JsonMembers unknown)
        implements QapiObject {
    public CXLUncorErrorRecord {
        header = List.copyOf(header);
    }

    public static CXLUncorErrorRecord of(CxlUncorErrorType type, List<Long> header) {
        return new CXLUncorErrorRecord(OpenEnum.of(type), header, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CXLUncorErrorRecord decode(QapiReader json) {
        return new CXLUncorErrorRecord(
                json.required("type", CxlUncorErrorType::decode),
                json.requiredList("header", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("header", header);
        unknown.encode(json);
    }
}
