// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code StatsVCPUFilter} of QAPI's {@code stats.json}, since QEMU 7.1. */
public record StatsVCPUFilter(Optional<List<String>> vcpus, JsonMembers unknown) implements QapiObject {
    public StatsVCPUFilter {
        vcpus = vcpus.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsVCPUFilter decode(QapiReader json) {
        return new StatsVCPUFilter(json.optionalList("vcpus", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("vcpus", vcpus);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<List<String>> vcpus = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder vcpus(List<String> vcpus) {
            this.vcpus = Optional.of(vcpus);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public StatsVCPUFilter build() {
            return new StatsVCPUFilter(vcpus, unknown);
        }
    }
}
