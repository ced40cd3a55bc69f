// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code CxlDynamicCapacityExtent} of QAPI's {@code cxl.json}, since QEMU 9.1. */
public record CxlDynamicCapacityExtent(UInt64 offset, UInt64 len, JsonMembers unknown) implements QapiObject {
    public static CxlDynamicCapacityExtent of(UInt64 offset, UInt64 len) {
        return new CxlDynamicCapacityExtent(offset, len, JsonMembers.NONE);
    }

    public static CxlDynamicCapacityExtent of(long offset, long len) {
        return of(UInt64.of(offset), UInt64.of(len));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CxlDynamicCapacityExtent decode(QapiReader json) {
        return new CxlDynamicCapacityExtent(
                json.required("offset", QapiReader.UINT64), json.required("len", QapiReader.UINT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("offset", offset);
        json.put("len", len);
        unknown.encode(json);
    }
}
