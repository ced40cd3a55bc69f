// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code VirtioDeviceFeatures} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VirtioDeviceFeatures(
        List<String> transports,
        Optional<List<String>> devFeatures,
        Optional<UInt64> unknownDevFeatures,
        JsonMembers unknown)
        implements QapiObject {
    public VirtioDeviceFeatures {
        transports = List.copyOf(transports);
        devFeatures = devFeatures.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static VirtioDeviceFeatures of(List<String> transports) {
        return builder(transports).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<String> transports) {
        return new Builder(transports);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioDeviceFeatures decode(QapiReader json) {
        return new VirtioDeviceFeatures(
                json.requiredList("transports", QapiReader.TEXT),
                json.optionalList("dev-features", QapiReader.TEXT),
                json.optional("unknown-dev-features", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("transports", transports);
        json.put("dev-features", devFeatures);
        json.put("unknown-dev-features", unknownDevFeatures);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<String> transports;
        private Optional<List<String>> devFeatures = Optional.empty();
        private Optional<UInt64> unknownDevFeatures = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<String> transports) {
            this.transports = transports;
        }

        public Builder devFeatures(List<String> devFeatures) {
            this.devFeatures = Optional.of(devFeatures);
            return this;
        }

        public Builder unknownDevFeatures(UInt64 unknownDevFeatures) {
            this.unknownDevFeatures = Optional.of(unknownDevFeatures);
            return this;
        }

        public Builder unknownDevFeatures(long unknownDevFeatures) {
            return unknownDevFeatures(UInt64.of(unknownDevFeatures));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VirtioDeviceFeatures build() {
            return new VirtioDeviceFeatures(transports, devFeatures, unknownDevFeatures, unknown);
        }
    }
}
