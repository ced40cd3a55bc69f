// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.machinecommon.S390CpuEntitlement;

/** Struct {@code CpuInfoS390} of QAPI's {@code machine.json}, since QEMU 2.12. */
public record CpuInfoS390(
        OpenEnum<S390CpuState> cpuState,
        Optional<Boolean> dedicated,
        Optional<OpenEnum<S390CpuEntitlement>> entitlement,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static CpuInfoS390 of(S390CpuState cpuState) {
        return builder(cpuState).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(S390CpuState cpuState) {
        return new Builder(cpuState);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuInfoS390 decode(QapiReader json) {
        return new CpuInfoS390(
                json.required("cpu-state", S390CpuState::decode),
                json.optional("dedicated", QapiReader.BOOL),
                json.optional("entitlement", S390CpuEntitlement::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-state", cpuState);
        json.put("dedicated", dedicated);
        json.put("entitlement", entitlement);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<S390CpuState> cpuState;
        private Optional<Boolean> dedicated = Optional.empty();
        private Optional<OpenEnum<S390CpuEntitlement>> entitlement = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(S390CpuState cpuState) {
            this.cpuState = OpenEnum.of(cpuState);
        }

        public Builder dedicated(boolean dedicated) {
            this.dedicated = Optional.of(dedicated);
            return this;
        }

        public Builder entitlement(S390CpuEntitlement entitlement) {
            this.entitlement = Optional.of(OpenEnum.of(entitlement));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CpuInfoS390 build() {
            return new CpuInfoS390(cpuState, dedicated, entitlement, unknown);
        }
    }
}
