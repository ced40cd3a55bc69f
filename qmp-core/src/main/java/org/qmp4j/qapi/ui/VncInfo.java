// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.NetworkAddressFamily;

/**
 * Struct {@code VncInfo} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_VNC}. Returned by
 * {@code query-vnc}.
 */
public record VncInfo(
        boolean enabled,
        Optional<String> host,
        Optional<OpenEnum<NetworkAddressFamily>> family,
        Optional<String> service,
        Optional<String> auth,
        Optional<List<VncClientInfo>> clients,
        JsonMembers unknown)
        implements QapiObject {
    public VncInfo {
        clients = clients.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static VncInfo of(boolean enabled) {
        return builder(enabled).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean enabled) {
        return new Builder(enabled);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncInfo decode(QapiReader json) {
        return new VncInfo(
                json.required("enabled", QapiReader.BOOL),
                json.optional("host", QapiReader.TEXT),
                json.optional("family", NetworkAddressFamily::decode),
                json.optional("service", QapiReader.TEXT),
                json.optional("auth", QapiReader.TEXT),
                json.optionalList("clients", VncClientInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enabled", enabled);
        json.put("host", host);
        json.put("family", family);
        json.put("service", service);
        json.put("auth", auth);
        json.put("clients", clients);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean enabled;
        private Optional<String> host = Optional.empty();
        private Optional<OpenEnum<NetworkAddressFamily>> family = Optional.empty();
        private Optional<String> service = Optional.empty();
        private Optional<String> auth = Optional.empty();
        private Optional<List<VncClientInfo>> clients = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean enabled) {
            this.enabled = enabled;
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder family(NetworkAddressFamily family) {
            this.family = Optional.of(OpenEnum.of(family));
            return this;
        }

        public Builder service(String service) {
            this.service = Optional.of(service);
            return this;
        }

        public Builder auth(String auth) {
            this.auth = Optional.of(auth);
            return this;
        }

        public Builder clients(List<VncClientInfo> clients) {
            this.clients = Optional.of(clients);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VncInfo build() {
            return new VncInfo(enabled, host, family, service, auth, clients, unknown);
        }
    }
}
