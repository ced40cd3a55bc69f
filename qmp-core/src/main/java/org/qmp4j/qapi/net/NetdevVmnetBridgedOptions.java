// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code NetdevVmnetBridgedOptions} of QAPI's {@code net.json}, since QEMU 7.1, if QEMU has
 * {@code CONFIG_VMNET}.
 */
public record NetdevVmnetBridgedOptions(String ifname, Optional<Boolean> isolated, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevVmnetBridgedOptions of(String ifname) {
        return builder(ifname).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String ifname) {
        return new Builder(ifname);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVmnetBridgedOptions decode(QapiReader json) {
        return new NetdevVmnetBridgedOptions(
                json.required("ifname", QapiReader.TEXT), json.optional("isolated", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("ifname", ifname);
        json.put("isolated", isolated);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String ifname;
        private Optional<Boolean> isolated = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String ifname) {
            this.ifname = ifname;
        }

        public Builder isolated(boolean isolated) {
            this.isolated = Optional.of(isolated);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevVmnetBridgedOptions build() {
            return new NetdevVmnetBridgedOptions(ifname, isolated, unknown);
        }
    }
}
