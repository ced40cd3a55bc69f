// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MainLoopProperties} of QAPI's {@code qom.json}, since QEMU 7.1. */
public record MainLoopProperties(
        Optional<Long> aioMaxBatch, Optional<Long> threadPoolMin, Optional<Long> threadPoolMax, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MainLoopProperties decode(QapiReader json) {
        return new MainLoopProperties(
                json.optional("aio-max-batch", QapiReader.INT64),
                json.optional("thread-pool-min", QapiReader.INT64),
                json.optional("thread-pool-max", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("aio-max-batch", aioMaxBatch);
        json.put("thread-pool-min", threadPoolMin);
        json.put("thread-pool-max", threadPoolMax);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> aioMaxBatch = Optional.empty();
        private Optional<Long> threadPoolMin = Optional.empty();
        private Optional<Long> threadPoolMax = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder aioMaxBatch(long aioMaxBatch) {
            this.aioMaxBatch = Optional.of(aioMaxBatch);
            return this;
        }

        public Builder threadPoolMin(long threadPoolMin) {
            this.threadPoolMin = Optional.of(threadPoolMin);
            return this;
        }

        public Builder threadPoolMax(long threadPoolMax) {
            this.threadPoolMax = Optional.of(threadPoolMax);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MainLoopProperties build() {
            return new MainLoopProperties(aioMaxBatch, threadPoolMin, threadPoolMax, unknown);
        }
    }
}
