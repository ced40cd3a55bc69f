// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ThreadContextProperties} of QAPI's {@code qom.json}, since QEMU 7.2. */
public record ThreadContextProperties(
        Optional<List<Integer>> cpuAffinity, Optional<List<Integer>> nodeAffinity, JsonMembers unknown)
        implements QapiObject {
    public ThreadContextProperties {
        cpuAffinity = cpuAffinity.map(List::copyOf);
        nodeAffinity = nodeAffinity.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ThreadContextProperties decode(QapiReader json) {
        return new ThreadContextProperties(
                json.optionalList("cpu-affinity", QapiReader.UINT16),
                json.optionalList("node-affinity", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpu-affinity", cpuAffinity);
        json.put("node-affinity", nodeAffinity);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<List<Integer>> cpuAffinity = Optional.empty();
        private Optional<List<Integer>> nodeAffinity = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder cpuAffinity(List<Integer> cpuAffinity) {
            this.cpuAffinity = Optional.of(cpuAffinity);
            return this;
        }

        public Builder nodeAffinity(List<Integer> nodeAffinity) {
            this.nodeAffinity = Optional.of(nodeAffinity);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ThreadContextProperties build() {
            return new ThreadContextProperties(cpuAffinity, nodeAffinity, unknown);
        }
    }
}
