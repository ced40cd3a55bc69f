// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CpuModelCompareInfo} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X}. Returned by {@code query-cpu-model-comparison}.
 */
public record CpuModelCompareInfo(
        OpenEnum<CpuModelCompareResult> result, List<String> responsibleProperties, JsonMembers unknown)
        implements QapiObject {
    public CpuModelCompareInfo {
        responsibleProperties = List.copyOf(responsibleProperties);
    }

    public static CpuModelCompareInfo of(CpuModelCompareResult result, List<String> responsibleProperties) {
        return new CpuModelCompareInfo(OpenEnum.of(result), responsibleProperties, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuModelCompareInfo decode(QapiReader json) {
        return new CpuModelCompareInfo(
                json.required("result", CpuModelCompareResult::decode),
                json.requiredList("responsible-properties", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("result", result);
        json.put("responsible-properties", responsibleProperties);
        unknown.encode(json);
    }
}
