// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CpuModelExpansionInfo} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X} or {@code TARGET_I386} or {@code TARGET_ARM} or {@code TARGET_LOONGARCH64} or
 * {@code TARGET_RISCV}. Returned by {@code query-cpu-model-expansion}.
 */
public record CpuModelExpansionInfo(CpuModelInfo model, List<String> deprecatedProps, JsonMembers unknown)
        implements QapiObject {
    public CpuModelExpansionInfo {
        deprecatedProps = List.copyOf(deprecatedProps);
    }

    public static CpuModelExpansionInfo of(CpuModelInfo model, List<String> deprecatedProps) {
        return new CpuModelExpansionInfo(model, deprecatedProps, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuModelExpansionInfo decode(QapiReader json) {
        return new CpuModelExpansionInfo(
                json.required("model", CpuModelInfo::decode),
                json.requiredList("deprecated-props", QapiReader::text),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("model", model);
        json.put("deprecated-props", deprecatedProps);
        unknown.encode(json);
    }
}
