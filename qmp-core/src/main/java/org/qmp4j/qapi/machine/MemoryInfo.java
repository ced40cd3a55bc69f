// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code MemoryInfo} of QAPI's {@code machine.json}, since QEMU 2.11. Returned by
 * {@code query-memory-size-summary}.
 */
public record MemoryInfo(UInt64 baseMemory, Optional<UInt64> pluggedMemory, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static MemoryInfo of(UInt64 baseMemory) {
        return builder(baseMemory).build();
    }

    public static MemoryInfo of(long baseMemory) {
        return of(UInt64.of(baseMemory));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 baseMemory) {
        return new Builder(baseMemory);
    }

    public static Builder builder(long baseMemory) {
        return builder(UInt64.of(baseMemory));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryInfo decode(QapiReader json) {
        return new MemoryInfo(
                json.required("base-memory", QapiReader.UINT64),
                json.optional("plugged-memory", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("base-memory", baseMemory);
        json.put("plugged-memory", pluggedMemory);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 baseMemory;
        private Optional<UInt64> pluggedMemory = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 baseMemory) {
            this.baseMemory = baseMemory;
        }

        public Builder pluggedMemory(UInt64 pluggedMemory) {
            this.pluggedMemory = Optional.of(pluggedMemory);
            return this;
        }

        public Builder pluggedMemory(long pluggedMemory) {
            return pluggedMemory(UInt64.of(pluggedMemory));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MemoryInfo build() {
            return new MemoryInfo(baseMemory, pluggedMemory, unknown);
        }
    }
}
