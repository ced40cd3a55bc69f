// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-cpu-model-expansion} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X} or {@code TARGET_I386} or {@code TARGET_ARM} or {@code TARGET_LOONGARCH64} or
 * {@code TARGET_RISCV}. Returns {@link CpuModelExpansionInfo}.
 */
public record QueryCpuModelExpansion(OpenEnum<CpuModelExpansionType> type, CpuModelInfo model, JsonMembers unknown)
        implements QapiCommand<CpuModelExpansionInfo> {
    public static QueryCpuModelExpansion of(CpuModelExpansionType type, CpuModelInfo model) {
        return new QueryCpuModelExpansion(OpenEnum.of(type), model, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "query-cpu-model-expansion";
    }

    @Override
    public CpuModelExpansionInfo read(JsonNode result) {
        return CpuModelExpansionInfo.decode(QapiReader.of("query-cpu-model-expansion", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryCpuModelExpansion decode(QapiReader json) {
        return new QueryCpuModelExpansion(
                json.required("type", CpuModelExpansionType::decode),
                json.required("model", CpuModelInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("model", model);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-cpu-model-expansion";
    }
}
