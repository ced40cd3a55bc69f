// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BackupPerf} of QAPI's {@code block-core.json}, since QEMU 6.0. */
public record BackupPerf(
        Optional<Boolean> useCopyRange,
        Optional<Long> maxWorkers,
        Optional<Long> maxChunk,
        Optional<UInt64> minClusterSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BackupPerf decode(QapiReader json) {
        return new BackupPerf(
                json.optional("use-copy-range", QapiReader.BOOL),
                json.optional("max-workers", QapiReader.INT64),
                json.optional("max-chunk", QapiReader.INT64),
                json.optional("min-cluster-size", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("use-copy-range", useCopyRange);
        json.put("max-workers", maxWorkers);
        json.put("max-chunk", maxChunk);
        json.put("min-cluster-size", minClusterSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> useCopyRange = Optional.empty();
        private Optional<Long> maxWorkers = Optional.empty();
        private Optional<Long> maxChunk = Optional.empty();
        private Optional<UInt64> minClusterSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder useCopyRange(boolean useCopyRange) {
            this.useCopyRange = Optional.of(useCopyRange);
            return this;
        }

        public Builder maxWorkers(long maxWorkers) {
            this.maxWorkers = Optional.of(maxWorkers);
            return this;
        }

        public Builder maxChunk(long maxChunk) {
            this.maxChunk = Optional.of(maxChunk);
            return this;
        }

        public Builder minClusterSize(UInt64 minClusterSize) {
            this.minClusterSize = Optional.of(minClusterSize);
            return this;
        }

        public Builder minClusterSize(long minClusterSize) {
            return minClusterSize(UInt64.of(minClusterSize));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BackupPerf build() {
            return new BackupPerf(useCopyRange, maxWorkers, maxChunk, minClusterSize, unknown);
        }
    }
}
