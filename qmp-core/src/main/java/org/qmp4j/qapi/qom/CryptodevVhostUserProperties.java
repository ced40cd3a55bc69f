// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code CryptodevVhostUserProperties} of QAPI's {@code qom.json}, since QEMU 2.12, if QEMU has
 * {@code CONFIG_VHOST_CRYPTO}.
 */
public record CryptodevVhostUserProperties(
        Optional<Long> queues,
        Optional<UInt64> throttleBps,
        Optional<UInt64> throttleOps,
        String chardev,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static CryptodevVhostUserProperties of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CryptodevVhostUserProperties decode(QapiReader json) {
        return new CryptodevVhostUserProperties(
                json.optional("queues", QapiReader.UINT32),
                json.optional("throttle-bps", QapiReader.UINT64),
                json.optional("throttle-ops", QapiReader.UINT64),
                json.required("chardev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("queues", queues);
        json.put("throttle-bps", throttleBps);
        json.put("throttle-ops", throttleOps);
        json.put("chardev", chardev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<Long> queues = Optional.empty();
        private Optional<UInt64> throttleBps = Optional.empty();
        private Optional<UInt64> throttleOps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
        }

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

        public CryptodevVhostUserProperties build() {
            return new CryptodevVhostUserProperties(queues, throttleBps, throttleOps, chardev, unknown);
        }
    }
}
