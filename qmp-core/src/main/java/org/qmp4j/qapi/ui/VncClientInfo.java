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

/** Struct {@code VncClientInfo} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_VNC}. */
public record VncClientInfo(
        String host,
        String service,
        OpenEnum<NetworkAddressFamily> family,
        boolean websocket,
        Optional<String> x509Dname,
        Optional<String> saslUsername,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static VncClientInfo of(String host, String service, NetworkAddressFamily family, boolean websocket) {
        return builder(host, service, family, websocket).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String host, String service, NetworkAddressFamily family, boolean websocket) {
        return new Builder(host, service, family, websocket);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncClientInfo decode(QapiReader json) {
        return new VncClientInfo(
                json.required("host", QapiReader.TEXT),
                json.required("service", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.required("websocket", QapiReader.BOOL),
                json.optional("x509_dname", QapiReader.TEXT),
                json.optional("sasl_username", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("service", service);
        json.put("family", family);
        json.put("websocket", websocket);
        json.put("x509_dname", x509Dname);
        json.put("sasl_username", saslUsername);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String host;
        private final String service;
        private final OpenEnum<NetworkAddressFamily> family;
        private final boolean websocket;
        private Optional<String> x509Dname = Optional.empty();
        private Optional<String> saslUsername = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String host, String service, NetworkAddressFamily family, boolean websocket) {
            this.host = host;
            this.service = service;
            this.family = OpenEnum.of(family);
            this.websocket = websocket;
        }

        public Builder x509Dname(String x509Dname) {
            this.x509Dname = Optional.of(x509Dname);
            return this;
        }

        public Builder saslUsername(String saslUsername) {
            this.saslUsername = Optional.of(saslUsername);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VncClientInfo build() {
            return new VncClientInfo(host, service, family, websocket, x509Dname, saslUsername, unknown);
        }
    }
}
