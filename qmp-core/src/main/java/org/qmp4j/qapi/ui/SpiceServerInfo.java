// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.NetworkAddressFamily;

/** Struct {@code SpiceServerInfo} of QAPI's {@code ui.json}, since QEMU 2.1, if QEMU has {@code CONFIG_SPICE}. */
public record SpiceServerInfo(
        String host, String port, OpenEnum<NetworkAddressFamily> family, Optional<String> auth, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SpiceServerInfo of(String host, String port, NetworkAddressFamily family) {
        return builder(host, port, family).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String host, String port, NetworkAddressFamily family) {
        return new Builder(host, port, family);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceServerInfo decode(QapiReader json) {
        return new SpiceServerInfo(
                json.required("host", QapiReader.TEXT),
                json.required("port", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.optional("auth", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("port", port);
        json.put("family", family);
        json.put("auth", auth);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String host;
        private final String port;
        private final OpenEnum<NetworkAddressFamily> family;
        private Optional<String> auth = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String host, String port, NetworkAddressFamily family) {
            this.host = host;
            this.port = port;
            this.family = OpenEnum.of(family);
        }

        public Builder auth(String auth) {
            this.auth = Optional.of(auth);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SpiceServerInfo build() {
            return new SpiceServerInfo(host, port, family, auth, unknown);
        }
    }
}
