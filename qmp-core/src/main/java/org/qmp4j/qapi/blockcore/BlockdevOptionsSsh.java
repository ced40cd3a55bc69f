// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.InetSocketAddress;

/** Struct {@code BlockdevOptionsSsh} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsSsh(
        InetSocketAddress server,
        String path,
        Optional<String> user,
        Optional<SshHostKeyCheck> hostKeyCheck,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsSsh of(InetSocketAddress server, String path) {
        return builder(server, path).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(InetSocketAddress server, String path) {
        return new Builder(server, path);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsSsh decode(QapiReader json) {
        return new BlockdevOptionsSsh(
                json.required("server", InetSocketAddress::decode),
                json.required("path", QapiReader.TEXT),
                json.optional("user", QapiReader.TEXT),
                json.optional("host-key-check", SshHostKeyCheck::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("path", path);
        json.put("user", user);
        json.put("host-key-check", hostKeyCheck);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final InetSocketAddress server;
        private final String path;
        private Optional<String> user = Optional.empty();
        private Optional<SshHostKeyCheck> hostKeyCheck = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(InetSocketAddress server, String path) {
            this.server = server;
            this.path = path;
        }

        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder hostKeyCheck(SshHostKeyCheck hostKeyCheck) {
            this.hostKeyCheck = Optional.of(hostKeyCheck);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsSsh build() {
            return new BlockdevOptionsSsh(server, path, user, hostKeyCheck, unknown);
        }
    }
}
