// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code X86CPUFeatureWordInfo} of QAPI's {@code machine.json}, since QEMU 1.5. */
public record X86CPUFeatureWordInfo(
        long cpuidInputEax,
        Optional<Long> cpuidInputEcx,
        OpenEnum<X86CPURegister32> cpuidRegister,
        long features,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static X86CPUFeatureWordInfo of(long cpuidInputEax, X86CPURegister32 cpuidRegister, long features) {
        return builder(cpuidInputEax, cpuidRegister, features).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long cpuidInputEax, X86CPURegister32 cpuidRegister, long features) {
        return new Builder(cpuidInputEax, cpuidRegister, features);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static X86CPUFeatureWordInfo decode(QapiReader json) {
        return new X86CPUFeatureWordInfo(
                json.required("cpuid-input-eax", QapiReader.INT64),
                json.optional("cpuid-input-ecx", QapiReader.INT64),
                json.required("cpuid-register", X86CPURegister32::decode),
                json.required("features", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpuid-input-eax", cpuidInputEax);
        json.put("cpuid-input-ecx", cpuidInputEcx);
        json.put("cpuid-register", cpuidRegister);
        json.put("features", features);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long cpuidInputEax;
        private final OpenEnum<X86CPURegister32> cpuidRegister;
        private final long features;
        private Optional<Long> cpuidInputEcx = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long cpuidInputEax, X86CPURegister32 cpuidRegister, long features) {
            this.cpuidInputEax = cpuidInputEax;
            this.cpuidRegister = OpenEnum.of(cpuidRegister);
            this.features = features;
        }

        public Builder cpuidInputEcx(long cpuidInputEcx) {
            this.cpuidInputEcx = Optional.of(cpuidInputEcx);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public X86CPUFeatureWordInfo build() {
            return new X86CPUFeatureWordInfo(cpuidInputEax, cpuidInputEcx, cpuidRegister, features, unknown);
        }
    }
}
