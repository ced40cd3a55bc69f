// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code block-latency-histogram-set} of QAPI's {@code block.json}, since QEMU 4.0. */
public record BlockLatencyHistogramSet(
        String id,
        Optional<List<UInt64>> boundaries,
        Optional<List<UInt64>> boundariesRead,
        Optional<List<UInt64>> boundariesWrite,
        Optional<List<UInt64>> boundariesZap,
        Optional<List<UInt64>> boundariesFlush,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public BlockLatencyHistogramSet {
        boundaries = boundaries.map(List::copyOf);
        boundariesRead = boundariesRead.map(List::copyOf);
        boundariesWrite = boundariesWrite.map(List::copyOf);
        boundariesZap = boundariesZap.map(List::copyOf);
        boundariesFlush = boundariesFlush.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static BlockLatencyHistogramSet of(String id) {
        return builder(id).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    @Override
    public String commandName() {
        return "block-latency-histogram-set";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-latency-histogram-set", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockLatencyHistogramSet decode(QapiReader json) {
        return new BlockLatencyHistogramSet(
                json.required("id", QapiReader.TEXT),
                json.optionalList("boundaries", QapiReader.UINT64),
                json.optionalList("boundaries-read", QapiReader.UINT64),
                json.optionalList("boundaries-write", QapiReader.UINT64),
                json.optionalList("boundaries-zap", QapiReader.UINT64),
                json.optionalList("boundaries-flush", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("boundaries", boundaries);
        json.put("boundaries-read", boundariesRead);
        json.put("boundaries-write", boundariesWrite);
        json.put("boundaries-zap", boundariesZap);
        json.put("boundaries-flush", boundariesFlush);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-latency-histogram-set";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private Optional<List<UInt64>> boundaries = Optional.empty();
        private Optional<List<UInt64>> boundariesRead = Optional.empty();
        private Optional<List<UInt64>> boundariesWrite = Optional.empty();
        private Optional<List<UInt64>> boundariesZap = Optional.empty();
        private Optional<List<UInt64>> boundariesFlush = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String id) {
            this.id = id;
        }

        public Builder boundaries(List<UInt64> boundaries) {
            this.boundaries = Optional.of(boundaries);
            return this;
        }

        public Builder boundariesRead(List<UInt64> boundariesRead) {
            this.boundariesRead = Optional.of(boundariesRead);
            return this;
        }

        public Builder boundariesWrite(List<UInt64> boundariesWrite) {
            this.boundariesWrite = Optional.of(boundariesWrite);
            return this;
        }

        public Builder boundariesZap(List<UInt64> boundariesZap) {
            this.boundariesZap = Optional.of(boundariesZap);
            return this;
        }

        public Builder boundariesFlush(List<UInt64> boundariesFlush) {
            this.boundariesFlush = Optional.of(boundariesFlush);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockLatencyHistogramSet build() {
            return new BlockLatencyHistogramSet(
                    id, boundaries, boundariesRead, boundariesWrite, boundariesZap, boundariesFlush, unknown);
        }
    }
}
