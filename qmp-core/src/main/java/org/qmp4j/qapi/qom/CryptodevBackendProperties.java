// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code CryptodevBackendProperties} of QAPI's {@code qom.json}, since QEMU 2.8. */
public record CryptodevBackendProperties(
        Optional<Long> queues, Optional<UInt64> throttleBps, Optional<UInt64> throttleOps, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CryptodevBackendProperties decode(QapiReader json) {
        return new CryptodevBackendProperties(
                json.optional("queues", QapiReader.UINT32),
                json.optional("throttle-bps", QapiReader.UINT64),
                json.optional("throttle-ops", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("queues", queues);
        json.put("throttle-bps", throttleBps);
        json.put("throttle-ops", throttleOps);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> queues = Optional.empty();
        private Optional<UInt64> throttleBps = Optional.empty();
        private Optional<UInt64> throttleOps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder queues(long queues) {
            this.queues = Optional.of(queues);
            return this;
        }

        public Builder throttleBps(UInt64 throttleBps) {
            this.throttleBps = Optional.of(throttleBps);
            return this;
        }

        public Builder throttleBps(long throttleBps) {
            return throttleBps(UInt64.of(throttleBps));
        }

        public Builder throttleOps(UInt64 throttleOps) {
            this.throttleOps = Optional.of(throttleOps);
            return this;
        }

        public Builder throttleOps(long throttleOps) {
            return throttleOps(UInt64.of(throttleOps));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CryptodevBackendProperties build() {
            return new CryptodevBackendProperties(queues, throttleBps, throttleOps, unknown);
        }
    }
}
