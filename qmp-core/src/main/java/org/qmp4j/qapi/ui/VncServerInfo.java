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

/** Struct {@code VncServerInfo} of QAPI's {@code ui.json}, since QEMU 2.1, if QEMU has {@code CONFIG_VNC}. */
public record VncServerInfo(
        String host,
        String service,
        OpenEnum<NetworkAddressFamily> family,
        boolean websocket,
        Optional<String> auth,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static VncServerInfo of(String host, String service, NetworkAddressFamily family, boolean websocket) {
        return builder(host, service, family, websocket).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String host, String service, NetworkAddressFamily family, boolean websocket) {
        return new Builder(host, service, family, websocket);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncServerInfo decode(QapiReader json) {
        return new VncServerInfo(
                json.required("host", QapiReader.TEXT),
                json.required("service", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.required("websocket", QapiReader.BOOL),
                json.optional("auth", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("service", service);
        json.put("family", family);
        json.put("websocket", websocket);
        json.put("auth", auth);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String host;
        private final String service;
        private final OpenEnum<NetworkAddressFamily> family;
        private final boolean websocket;
        private Optional<String> auth = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String host, String service, NetworkAddressFamily family, boolean websocket) {
            this.host = host;
            this.service = service;
            this.family = OpenEnum.of(family);
            this.websocket = websocket;
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

        public VncServerInfo build() {
            return new VncServerInfo(host, service, family, websocket, auth, unknown);
        }
    }
}
