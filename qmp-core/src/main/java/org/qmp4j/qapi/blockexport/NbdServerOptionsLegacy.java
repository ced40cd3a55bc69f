// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddressLegacy;

/** Struct {@code NbdServerOptionsLegacy} of QAPI's {@code block-export.json}. */
public record NbdServerOptionsLegacy(
        Optional<Long> handshakeMaxSeconds,
        Optional<String> tlsCreds,
        Optional<String> tlsAuthz,
        Optional<Long> maxConnections,
        SocketAddressLegacy addr,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NbdServerOptionsLegacy of(SocketAddressLegacy addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddressLegacy addr) {
        return new Builder(addr);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NbdServerOptionsLegacy decode(QapiReader json) {
        return new NbdServerOptionsLegacy(
                json.optional("handshake-max-seconds", QapiReader.UINT32),
                json.optional("tls-creds", QapiReader.TEXT),
                json.optional("tls-authz", QapiReader.TEXT),
                json.optional("max-connections", QapiReader.UINT32),
                json.required("addr", SocketAddressLegacy::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("handshake-max-seconds", handshakeMaxSeconds);
        json.put("tls-creds", tlsCreds);
        json.put("tls-authz", tlsAuthz);
        json.put("max-connections", maxConnections);
        json.put("addr", addr);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddressLegacy addr;
        private Optional<Long> handshakeMaxSeconds = Optional.empty();
        private Optional<String> tlsCreds = Optional.empty();
        private Optional<String> tlsAuthz = Optional.empty();
        private Optional<Long> maxConnections = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddressLegacy addr) {
            this.addr = addr;
        }

        public Builder handshakeMaxSeconds(long handshakeMaxSeconds) {
            this.handshakeMaxSeconds = Optional.of(handshakeMaxSeconds);
            return this;
        }

        public Builder tlsCreds(String tlsCreds) {
            this.tlsCreds = Optional.of(tlsCreds);
            return this;
        }

        public Builder tlsAuthz(String tlsAuthz) {
            this.tlsAuthz = Optional.of(tlsAuthz);
            return this;
        }

        public Builder maxConnections(long maxConnections) {
            this.maxConnections = Optional.of(maxConnections);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NbdServerOptionsLegacy build() {
            return new NbdServerOptionsLegacy(handshakeMaxSeconds, tlsCreds, tlsAuthz, maxConnections, addr, unknown);
        }
    }
}
