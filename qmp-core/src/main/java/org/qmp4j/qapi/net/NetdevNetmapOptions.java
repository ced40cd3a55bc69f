// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevNetmapOptions} of QAPI's {@code net.json}, since QEMU 2.0. */
public record NetdevNetmapOptions(String ifname, Optional<String> devname, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevNetmapOptions of(String ifname) {
        return builder(ifname).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String ifname) {
        return new Builder(ifname);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevNetmapOptions decode(QapiReader json) {
        return new NetdevNetmapOptions(
                json.required("ifname", QapiReader.TEXT), json.optional("devname", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("ifname", ifname);
        json.put("devname", devname);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String ifname;
        private Optional<String> devname = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String ifname) {
            this.ifname = ifname;
        }

        public Builder devname(String devname) {
            this.devname = Optional.of(devname);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevNetmapOptions build() {
            return new NetdevNetmapOptions(ifname, devname, unknown);
        }
    }
}
