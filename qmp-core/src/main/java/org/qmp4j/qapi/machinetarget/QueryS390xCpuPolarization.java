// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-s390x-cpu-polarization} of QAPI's {@code machine-target.json}, since QEMU 8.2, if QEMU has
 * {@code TARGET_S390X} and {@code CONFIG_KVM}. Returns {@link CpuPolarizationInfo}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record QueryS390xCpuPolarization() implements QmpCommand<CpuPolarizationInfo> {
    @Override
    public String commandName() {
        return "query-s390x-cpu-polarization";
    }

    @Override
    public CpuPolarizationInfo read(JsonNode result) {
        return CpuPolarizationInfo.decode(QapiReader.of("query-s390x-cpu-polarization", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
