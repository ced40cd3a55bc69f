// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddressLegacy;

/** Command {@code nbd-server-start} of QAPI's {@code block-export.json}, since QEMU 1.3. */
public record NbdServerStart(
        Optional<Long> handshakeMaxSeconds,
        Optional<String> tlsCreds,
        Optional<String> tlsAuthz,
        Optional<Long> maxConnections,
        SocketAddressLegacy addr,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static NbdServerStart of(SocketAddressLegacy addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddressLegacy addr) {
        return new Builder(addr);
    }

    @Override
    public String commandName() {
        return "nbd-server-start";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("nbd-server-start", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NbdServerStart decode(QapiReader json) {
        return new NbdServerStart(
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

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "nbd-server-start";
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

        public NbdServerStart build() {
            return new NbdServerStart(handshakeMaxSeconds, tlsCreds, tlsAuthz, maxConnections, addr, unknown);
        }
    }
}
