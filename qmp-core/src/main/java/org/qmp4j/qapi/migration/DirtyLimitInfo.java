// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code DirtyLimitInfo} of QAPI's {@code migration.json}, since QEMU 7.1. Returned by
 * {@code query-vcpu-dirty-limit}.
 */
public record DirtyLimitInfo(long cpuIndex, UInt64 limitRate, UInt64 currentRate, JsonMembers unknown)
        implements QapiObject {
    public static DirtyLimitInfo of(long cpuIndex, UInt64 limitRate, UInt64 currentRate) {
        return new DirtyLimitInfo(cpuIndex, limitRate, currentRate, JsonMembers.NONE);
    }

    public static DirtyLimitInfo of(long cpuIndex, long limitRate, long currentRate) {
        return of(cpuIndex, UInt64.of(limitRate), UInt64.of(currentRate));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DirtyLimitInfo decode(QapiReader json) {
        return new DirtyLimitInfo(
                json.required("cpu-index", QapiReader.INT64),
                json.required("limit-rate", QapiReader.UINT64),
                json.required("current-rate", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-index", cpuIndex);
        json.put("limit-rate", limitRate);
        json.put("current-rate", currentRate);
        unknown.encode(json);
    }
}
