// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-cpu-model-comparison} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X}. Returns {@link CpuModelCompareInfo}.
 */
public record QueryCpuModelComparison(CpuModelInfo modela, CpuModelInfo modelb, JsonMembers unknown)
        implements QapiCommand<CpuModelCompareInfo> {
    public static QueryCpuModelComparison of(CpuModelInfo modela, CpuModelInfo modelb) {
        return new QueryCpuModelComparison(modela, modelb, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "query-cpu-model-comparison";
    }

    @Override
    public CpuModelCompareInfo read(JsonNode result) {
        return CpuModelCompareInfo.decode(QapiReader.of("query-cpu-model-comparison", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryCpuModelComparison decode(QapiReader json) {
        return new QueryCpuModelComparison(
                json.required("modela", CpuModelInfo::decode),
                json.required("modelb", CpuModelInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("modela", modela);
        json.put("modelb", modelb);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-cpu-model-comparison";
    }
}
