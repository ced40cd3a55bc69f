// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code HvBalloonInfo} of QAPI's {@code machine.json}, since QEMU 8.2. Returned by
 * {@code query-hv-balloon-status-report}.
 */
public record HvBalloonInfo(UInt64 committed, UInt64 available, JsonMembers unknown) implements QapiObject {
    public static HvBalloonInfo of(UInt64 committed, UInt64 available) {
        return new HvBalloonInfo(committed, available, JsonMembers.NONE);
    }

    public static HvBalloonInfo of(long committed, long available) {
        return of(UInt64.of(committed), UInt64.of(available));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HvBalloonInfo decode(QapiReader json) {
        return new HvBalloonInfo(
                json.required("committed", QapiReader.UINT64),
                json.required("available", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("committed", committed);
        json.put("available", available);
        unknown.encode(json);
    }
}
