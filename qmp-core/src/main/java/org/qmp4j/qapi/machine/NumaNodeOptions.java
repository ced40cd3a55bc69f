// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code NumaNodeOptions} of QAPI's {@code machine.json}, since QEMU 2.1. */
public record NumaNodeOptions(
        Optional<Integer> nodeid,
        Optional<List<Integer>> cpus,
        Optional<UInt64> mem,
        Optional<String> memdev,
        Optional<Integer> initiator,
        JsonMembers unknown)
        implements QapiObject {
    public NumaNodeOptions {
        cpus = cpus.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NumaNodeOptions decode(QapiReader json) {
        return new NumaNodeOptions(
                json.optional("nodeid", QapiReader.UINT16),
                json.optionalList("cpus", QapiReader.UINT16),
                json.optional("mem", QapiReader.UINT64),
                json.optional("memdev", QapiReader.TEXT),
                json.optional("initiator", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("nodeid", nodeid);
        json.put("cpus", cpus);
        json.put("mem", mem);
        json.put("memdev", memdev);
        json.put("initiator", initiator);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Integer> nodeid = Optional.empty();
        private Optional<List<Integer>> cpus = Optional.empty();
        private Optional<UInt64> mem = Optional.empty();
        private Optional<String> memdev = Optional.empty();
        private Optional<Integer> initiator = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder nodeid(int nodeid) {
            this.nodeid = Optional.of(nodeid);
            return this;
        }

        public Builder cpus(List<Integer> cpus) {
            this.cpus = Optional.of(cpus);
            return this;
        }

        public Builder mem(UInt64 mem) {
            this.mem = Optional.of(mem);
            return this;
        }

        public Builder mem(long mem) {
            return mem(UInt64.of(mem));
        }

        public Builder memdev(String memdev) {
            this.memdev = Optional.of(memdev);
            return this;
        }

        public Builder initiator(int initiator) {
            this.initiator = Optional.of(initiator);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NumaNodeOptions build() {
            return new NumaNodeOptions(nodeid, cpus, mem, memdev, initiator, unknown);
        }
    }
}
