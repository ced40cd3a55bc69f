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

/**
 * Struct {@code VncInfo2} of QAPI's {@code ui.json}, since QEMU 2.3, if QEMU has {@code CONFIG_VNC}. Returned by
 * {@code query-vnc-servers}.
 */
public record VncInfo2(
        String id,
        List<VncServerInfo2> server,
        List<VncClientInfo> clients,
        OpenEnum<VncPrimaryAuth> auth,
        Optional<OpenEnum<VncVencryptSubAuth>> vencrypt,
        Optional<String> display,
        JsonMembers unknown)
        implements QapiObject {
    public VncInfo2 {
        server = List.copyOf(server);
        clients = List.copyOf(clients);
    }

    /** With what is required, and nothing else. */
    public static VncInfo2 of(
            String id, List<VncServerInfo2> server, List<VncClientInfo> clients, VncPrimaryAuth auth) {
        return builder(id, server, clients, auth).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(
            String id, List<VncServerInfo2> server, List<VncClientInfo> clients, VncPrimaryAuth auth) {
        return new Builder(id, server, clients, auth);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VncInfo2 decode(QapiReader json) {
        return new VncInfo2(
                json.required("id", QapiReader.TEXT),
                json.requiredList("server", VncServerInfo2::decode),
                json.requiredList("clients", VncClientInfo::decode),
                json.required("auth", VncPrimaryAuth::decode),
                json.optional("vencrypt", VncVencryptSubAuth::decode),
                json.optional("display", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("server", server);
        json.put("clients", clients);
        json.put("auth", auth);
        json.put("vencrypt", vencrypt);
        json.put("display", display);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private final List<VncServerInfo2> server;
        private final List<VncClientInfo> clients;
        private final OpenEnum<VncPrimaryAuth> auth;
        private Optional<OpenEnum<VncVencryptSubAuth>> vencrypt = Optional.empty();
        private Optional<String> display = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String id, List<VncServerInfo2> server, List<VncClientInfo> clients, VncPrimaryAuth auth) {
            this.id = id;
            this.server = server;
            this.clients = clients;
            this.auth = OpenEnum.of(auth);
        }

        public Builder vencrypt(VncVencryptSubAuth vencrypt) {
            this.vencrypt = Optional.of(OpenEnum.of(vencrypt));
            return this;
        }

        public Builder display(String display) {
            this.display = Optional.of(display);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VncInfo2 build() {
            return new VncInfo2(id, server, clients, auth, vencrypt, display, unknown);
        }
    }
}
