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

/** Struct {@code VhostDeviceProtocols} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VhostDeviceProtocols(List<String> protocols, Optional<UInt64> unknownProtocols, JsonMembers unknown)
        implements QapiObject {
    public VhostDeviceProtocols {
        protocols = List.copyOf(protocols);
    }

    /** With what is required, and nothing else. */
    public static VhostDeviceProtocols of(List<String> protocols) {
        return builder(protocols).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<String> protocols) {
        return new Builder(protocols);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VhostDeviceProtocols decode(QapiReader json) {
        return new VhostDeviceProtocols(
                json.requiredList("protocols", QapiReader.TEXT),
                json.optional("unknown-protocols", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("protocols", protocols);
        json.put("unknown-protocols", unknownProtocols);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<String> protocols;
        private Optional<UInt64> unknownProtocols = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<String> protocols) {
            this.protocols = protocols;
        }

        public Builder unknownProtocols(UInt64 unknownProtocols) {
            this.unknownProtocols = Optional.of(unknownProtocols);
            return this;
        }

        public Builder unknownProtocols(long unknownProtocols) {
            return unknownProtocols(UInt64.of(unknownProtocols));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VhostDeviceProtocols build() {
            return new VhostDeviceProtocols(protocols, unknownProtocols, unknown);
        }
    }
}
