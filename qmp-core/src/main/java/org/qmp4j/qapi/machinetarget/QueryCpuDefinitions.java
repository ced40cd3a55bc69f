// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-cpu-definitions} of QAPI's {@code machine-target.json}, since QEMU 1.2, if QEMU has
 * {@code TARGET_PPC} or {@code TARGET_ARM} or {@code TARGET_I386} or {@code TARGET_S390X} or {@code TARGET_MIPS} or
 * {@code TARGET_LOONGARCH64} or {@code TARGET_RISCV}. Returns a list of {@link CpuDefinitionInfo}.
 */
public record QueryCpuDefinitions() implements QmpCommand<List<CpuDefinitionInfo>> {
    @Override
    public String commandName() {
        return "query-cpu-definitions";
    }

    @Override
    public List<CpuDefinitionInfo> read(JsonNode result) {
        return QapiReader.of("query-cpu-definitions", result).list(CpuDefinitionInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
