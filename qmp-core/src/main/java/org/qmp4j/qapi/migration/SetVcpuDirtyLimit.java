// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code set-vcpu-dirty-limit} of QAPI's {@code migration.json}, since QEMU 7.1. */
public record SetVcpuDirtyLimit(Optional<Long> cpuIndex, UInt64 dirtyRate, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static SetVcpuDirtyLimit of(UInt64 dirtyRate) {
        return builder(dirtyRate).build();
    }

    public static SetVcpuDirtyLimit of(long dirtyRate) {
        return of(UInt64.of(dirtyRate));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 dirtyRate) {
        return new Builder(dirtyRate);
    }

    public static Builder builder(long dirtyRate) {
        return builder(UInt64.of(dirtyRate));
    }

    @Override
    public String commandName() {
        return "set-vcpu-dirty-limit";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set-vcpu-dirty-limit", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetVcpuDirtyLimit decode(QapiReader json) {
        return new SetVcpuDirtyLimit(
                json.optional("cpu-index", QapiReader.INT64),
                json.required("dirty-rate", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-index", cpuIndex);
        json.put("dirty-rate", dirtyRate);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set-vcpu-dirty-limit";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 dirtyRate;
        private Optional<Long> cpuIndex = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 dirtyRate) {
            this.dirtyRate = dirtyRate;
        }

        public Builder cpuIndex(long cpuIndex) {
            this.cpuIndex = Optional.of(cpuIndex);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SetVcpuDirtyLimit build() {
            return new SetVcpuDirtyLimit(cpuIndex, dirtyRate, unknown);
        }
    }
}
