// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code NetdevVmnetSharedOptions} of QAPI's {@code net.json}, since QEMU 7.1, if QEMU has {@code CONFIG_VMNET}.
 */
public record NetdevVmnetSharedOptions(
        Optional<String> startAddress,
        Optional<String> endAddress,
        Optional<String> subnetMask,
        Optional<Boolean> isolated,
        Optional<String> nat66Prefix,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVmnetSharedOptions decode(QapiReader json) {
        return new NetdevVmnetSharedOptions(
                json.optional("start-address", QapiReader.TEXT),
                json.optional("end-address", QapiReader.TEXT),
                json.optional("subnet-mask", QapiReader.TEXT),
                json.optional("isolated", QapiReader.BOOL),
                json.optional("nat66-prefix", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("start-address", startAddress);
        json.put("end-address", endAddress);
        json.put("subnet-mask", subnetMask);
        json.put("isolated", isolated);
        json.put("nat66-prefix", nat66Prefix);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> startAddress = Optional.empty();
        private Optional<String> endAddress = Optional.empty();
        private Optional<String> subnetMask = Optional.empty();
        private Optional<Boolean> isolated = Optional.empty();
        private Optional<String> nat66Prefix = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder startAddress(String startAddress) {
            this.startAddress = Optional.of(startAddress);
            return this;
        }

        public Builder endAddress(String endAddress) {
            this.endAddress = Optional.of(endAddress);
            return this;
        }

        public Builder subnetMask(String subnetMask) {
            this.subnetMask = Optional.of(subnetMask);
            return this;
        }

        public Builder isolated(boolean isolated) {
            this.isolated = Optional.of(isolated);
            return this;
        }

        public Builder nat66Prefix(String nat66Prefix) {
            this.nat66Prefix = Optional.of(nat66Prefix);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevVmnetSharedOptions build() {
            return new NetdevVmnetSharedOptions(startAddress, endAddress, subnetMask, isolated, nat66Prefix, unknown);
        }
    }
}
