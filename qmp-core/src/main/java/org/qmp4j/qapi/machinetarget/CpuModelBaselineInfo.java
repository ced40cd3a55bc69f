// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CpuModelBaselineInfo} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X}. Returned by {@code query-cpu-model-baseline}.
 */
public record CpuModelBaselineInfo(CpuModelInfo model, JsonMembers unknown) implements QapiObject {
    public static CpuModelBaselineInfo of(CpuModelInfo model) {
        return new CpuModelBaselineInfo(model, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuModelBaselineInfo decode(QapiReader json) {
        return new CpuModelBaselineInfo(json.required("model", CpuModelInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("model", model);
        unknown.encode(json);
    }
}
