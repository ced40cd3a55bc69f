// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/**
 * Struct {@code BlockdevOptionsNbd} of QAPI's {@code block-core.json}, since QEMU 2.9.
 *
 * @param xDirtyBitmap unstable: QEMU may change or drop it at any time
 */
public record BlockdevOptionsNbd(
        SocketAddress server,
        Optional<String> export,
        Optional<String> tlsCreds,
        Optional<String> tlsHostname,
        Optional<String> xDirtyBitmap,
        Optional<Long> reconnectDelay,
        Optional<Long> openTimeout,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsNbd of(SocketAddress server) {
        return builder(server).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddress server) {
        return new Builder(server);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsNbd decode(QapiReader json) {
        return new BlockdevOptionsNbd(
                json.required("server", SocketAddress::decode),
                json.optional("export", QapiReader.TEXT),
                json.optional("tls-creds", QapiReader.TEXT),
                json.optional("tls-hostname", QapiReader.TEXT),
                json.optional("x-dirty-bitmap", QapiReader.TEXT),
                json.optional("reconnect-delay", QapiReader.UINT32),
                json.optional("open-timeout", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("export", export);
        json.put("tls-creds", tlsCreds);
        json.put("tls-hostname", tlsHostname);
        json.put("x-dirty-bitmap", xDirtyBitmap);
        json.put("reconnect-delay", reconnectDelay);
        json.put("open-timeout", openTimeout);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddress server;
        private Optional<String> export = Optional.empty();
        private Optional<String> tlsCreds = Optional.empty();
        private Optional<String> tlsHostname = Optional.empty();
        private Optional<String> xDirtyBitmap = Optional.empty();
        private Optional<Long> reconnectDelay = Optional.empty();
        private Optional<Long> openTimeout = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddress server) {
            this.server = server;
        }

        public Builder export(String export) {
            this.export = Optional.of(export);
            return this;
        }

        public Builder tlsCreds(String tlsCreds) {
            this.tlsCreds = Optional.of(tlsCreds);
            return this;
        }

        public Builder tlsHostname(String tlsHostname) {
            this.tlsHostname = Optional.of(tlsHostname);
            return this;
        }

        public Builder xDirtyBitmap(String xDirtyBitmap) {
            this.xDirtyBitmap = Optional.of(xDirtyBitmap);
            return this;
        }

        public Builder reconnectDelay(long reconnectDelay) {
            this.reconnectDelay = Optional.of(reconnectDelay);
            return this;
        }

        public Builder openTimeout(long openTimeout) {
            this.openTimeout = Optional.of(openTimeout);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsNbd build() {
            return new BlockdevOptionsNbd(
                    server, export, tlsCreds, tlsHostname, xDirtyBitmap, reconnectDelay, openTimeout, unknown);
        }
    }
}
