// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DirtyRateVcpu} of QAPI's {@code migration.json}, since QEMU 6.2. */
public record DirtyRateVcpu(long id, long dirtyRate, JsonMembers unknown) implements QapiObject {
    public static DirtyRateVcpu of(long id, long dirtyRate) {
        return new DirtyRateVcpu(id, dirtyRate, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DirtyRateVcpu decode(QapiReader json) {
        return new DirtyRateVcpu(
                json.required("id", QapiReader.INT64), json.required("dirty-rate", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("dirty-rate", dirtyRate);
        unknown.encode(json);
    }
}
