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

/** Command {@code cancel-vcpu-dirty-limit} of QAPI's {@code migration.json}, since QEMU 7.1. */
public record CancelVcpuDirtyLimit(Optional<Long> cpuIndex, JsonMembers unknown) implements QapiCommand<Empty> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "cancel-vcpu-dirty-limit";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("cancel-vcpu-dirty-limit", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CancelVcpuDirtyLimit decode(QapiReader json) {
        return new CancelVcpuDirtyLimit(json.optional("cpu-index", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-index", cpuIndex);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "cancel-vcpu-dirty-limit";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> cpuIndex = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder cpuIndex(long cpuIndex) {
            this.cpuIndex = Optional.of(cpuIndex);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CancelVcpuDirtyLimit build() {
            return new CancelVcpuDirtyLimit(cpuIndex, unknown);
        }
    }
}
