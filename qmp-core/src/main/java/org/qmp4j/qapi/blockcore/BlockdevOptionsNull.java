// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevOptionsNull} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsNull(
        Optional<Long> size, Optional<UInt64> latencyNs, Optional<Boolean> readZeroes, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsNull decode(QapiReader json) {
        return new BlockdevOptionsNull(
                json.optional("size", QapiReader.INT64),
                json.optional("latency-ns", QapiReader.UINT64),
                json.optional("read-zeroes", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("size", size);
        json.put("latency-ns", latencyNs);
        json.put("read-zeroes", readZeroes);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> size = Optional.empty();
        private Optional<UInt64> latencyNs = Optional.empty();
        private Optional<Boolean> readZeroes = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder size(long size) {
            this.size = Optional.of(size);
            return this;
        }

        public Builder latencyNs(UInt64 latencyNs) {
            this.latencyNs = Optional.of(latencyNs);
            return this;
        }

        public Builder latencyNs(long latencyNs) {
            return latencyNs(UInt64.of(latencyNs));
        }

        public Builder readZeroes(boolean readZeroes) {
            this.readZeroes = Optional.of(readZeroes);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsNull build() {
            return new BlockdevOptionsNull(size, latencyNs, readZeroes, unknown);
        }
    }
}
