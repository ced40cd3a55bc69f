// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Struct {@code NetdevDgramOptions} of QAPI's {@code net.json}, since QEMU 7.2. */
public record NetdevDgramOptions(Optional<SocketAddress> local, Optional<SocketAddress> remote, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevDgramOptions decode(QapiReader json) {
        return new NetdevDgramOptions(
                json.optional("local", SocketAddress::decode),
                json.optional("remote", SocketAddress::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("local", local);
        json.put("remote", remote);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<SocketAddress> local = Optional.empty();
        private Optional<SocketAddress> remote = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder local(SocketAddress local) {
            this.local = Optional.of(local);
            return this;
        }

        public Builder remote(SocketAddress remote) {
            this.remote = Optional.of(remote);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevDgramOptions build() {
            return new NetdevDgramOptions(local, remote, unknown);
        }
    }
}
