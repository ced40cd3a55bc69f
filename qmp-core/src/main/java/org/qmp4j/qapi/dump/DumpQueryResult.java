// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DumpQueryResult} of QAPI's {@code dump.json}, since QEMU 2.6. Returned by {@code query-dump}. */
public record DumpQueryResult(OpenEnum<DumpStatus> status, long completed, long total, JsonMembers unknown)
        implements QapiObject {
    public static DumpQueryResult of(DumpStatus status, long completed, long total) {
        return new DumpQueryResult(OpenEnum.of(status), completed, total, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DumpQueryResult decode(QapiReader json) {
        return new DumpQueryResult(
                json.required("status", DumpStatus::decode),
                json.required("completed", QapiReader.INT64),
                json.required("total", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("status", status);
        json.put("completed", completed);
        json.put("total", total);
        unknown.encode(json);
    }
}
