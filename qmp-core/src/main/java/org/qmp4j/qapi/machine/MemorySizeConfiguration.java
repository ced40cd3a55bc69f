// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code MemorySizeConfiguration} of QAPI's {@code machine.json}, since QEMU 7.1. */
public record MemorySizeConfiguration(
        Optional<UInt64> size, Optional<UInt64> maxSize, Optional<UInt64> slots, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemorySizeConfiguration decode(QapiReader json) {
        return new MemorySizeConfiguration(
                json.optional("size", QapiReader.UINT64),
                json.optional("max-size", QapiReader.UINT64),
                json.optional("slots", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("size", size);
        json.put("max-size", maxSize);
        json.put("slots", slots);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<UInt64> size = Optional.empty();
        private Optional<UInt64> maxSize = Optional.empty();
        private Optional<UInt64> slots = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder size(UInt64 size) {
            this.size = Optional.of(size);
            return this;
        }

        public Builder size(long size) {
            return size(UInt64.of(size));
        }

        public Builder maxSize(UInt64 maxSize) {
            this.maxSize = Optional.of(maxSize);
            return this;
        }

        public Builder maxSize(long maxSize) {
            return maxSize(UInt64.of(maxSize));
        }

        public Builder slots(UInt64 slots) {
            this.slots = Optional.of(slots);
            return this;
        }

        public Builder slots(long slots) {
            return slots(UInt64.of(slots));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MemorySizeConfiguration build() {
            return new MemorySizeConfiguration(size, maxSize, slots, unknown);
        }
    }
}
