// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockMeasureInfo} of QAPI's {@code block-core.json}, since QEMU 2.10. */
public record BlockMeasureInfo(long required, long fullyAllocated, Optional<Long> bitmaps, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockMeasureInfo of(long required, long fullyAllocated) {
        return builder(required, fullyAllocated).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long required, long fullyAllocated) {
        return new Builder(required, fullyAllocated);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockMeasureInfo decode(QapiReader json) {
        return new BlockMeasureInfo(
                json.required("required", QapiReader.INT64),
                json.required("fully-allocated", QapiReader.INT64),
                json.optional("bitmaps", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("required", required);
        json.put("fully-allocated", fullyAllocated);
        json.put("bitmaps", bitmaps);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long required;
        private final long fullyAllocated;
        private Optional<Long> bitmaps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long required, long fullyAllocated) {
            this.required = required;
            this.fullyAllocated = fullyAllocated;
        }

        public Builder bitmaps(long bitmaps) {
            this.bitmaps = Optional.of(bitmaps);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockMeasureInfo build() {
            return new BlockMeasureInfo(required, fullyAllocated, bitmaps, unknown);
        }
    }
}
