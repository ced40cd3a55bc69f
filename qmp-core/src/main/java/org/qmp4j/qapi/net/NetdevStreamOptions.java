// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/**
 * Struct {@code NetdevStreamOptions} of QAPI's {@code net.json}, since QEMU 7.2.
 *
 * @param reconnect deprecated: a later QEMU may lack it
 */
public record NetdevStreamOptions(
        SocketAddress addr,
        Optional<Boolean> server,
        Optional<Long> reconnect,
        Optional<Long> reconnectMs,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevStreamOptions of(SocketAddress addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddress addr) {
        return new Builder(addr);
    }

    @Override
    @Deprecated
    public Optional<Long> reconnect() {
        return reconnect;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevStreamOptions decode(QapiReader json) {
        return new NetdevStreamOptions(
                json.required("addr", SocketAddress::decode),
                json.optional("server", QapiReader.BOOL),
                json.optional("reconnect", QapiReader.INT64),
                json.optional("reconnect-ms", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("addr", addr);
        json.put("server", server);
        json.put("reconnect", reconnect);
        json.put("reconnect-ms", reconnectMs);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddress addr;
        private Optional<Boolean> server = Optional.empty();
        private Optional<Long> reconnect = Optional.empty();
        private Optional<Long> reconnectMs = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddress addr) {
            this.addr = addr;
        }

        public Builder server(boolean server) {
            this.server = Optional.of(server);
            return this;
        }

        @Deprecated
        public Builder reconnect(long reconnect) {
            this.reconnect = Optional.of(reconnect);
            return this;
        }

        public Builder reconnectMs(long reconnectMs) {
            this.reconnectMs = Optional.of(reconnectMs);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevStreamOptions build() {
            return new NetdevStreamOptions(addr, server, reconnect, reconnectMs, unknown);
        }
    }
}
