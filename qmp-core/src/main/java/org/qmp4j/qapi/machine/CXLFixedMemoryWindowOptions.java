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

/** Struct {@code CXLFixedMemoryWindowOptions} of QAPI's {@code machine.json}, since QEMU 7.1. */
public record CXLFixedMemoryWindowOptions(
        UInt64 size, Optional<UInt64> interleaveGranularity, List<String> targets, JsonMembers unknown)
        implements QapiObject {
    public CXLFixedMemoryWindowOptions {
        targets = List.copyOf(targets);
    }

    /** With what is required, and nothing else. */
    public static CXLFixedMemoryWindowOptions of(UInt64 size, List<String> targets) {
        return builder(size, targets).build();
    }

    public static CXLFixedMemoryWindowOptions of(long size, List<String> targets) {
        return of(UInt64.of(size), targets);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 size, List<String> targets) {
        return new Builder(size, targets);
    }

    public static Builder builder(long size, List<String> targets) {
        return builder(UInt64.of(size), targets);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CXLFixedMemoryWindowOptions decode(QapiReader json) {
        return new CXLFixedMemoryWindowOptions(
                json.required("size", QapiReader.UINT64),
                json.optional("interleave-granularity", QapiReader.UINT64),
                json.requiredList("targets", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("size", size);
        json.put("interleave-granularity", interleaveGranularity);
        json.put("targets", targets);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 size;
        private final List<String> targets;
        private Optional<UInt64> interleaveGranularity = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 size, List<String> targets) {
            this.size = size;
            this.targets = targets;
        }

        public Builder interleaveGranularity(UInt64 interleaveGranularity) {
            this.interleaveGranularity = Optional.of(interleaveGranularity);
            return this;
        }

        public Builder interleaveGranularity(long interleaveGranularity) {
            return interleaveGranularity(UInt64.of(interleaveGranularity));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CXLFixedMemoryWindowOptions build() {
            return new CXLFixedMemoryWindowOptions(size, interleaveGranularity, targets, unknown);
        }
    }
}
