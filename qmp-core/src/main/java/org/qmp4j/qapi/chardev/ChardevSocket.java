// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddressLegacy;

/**
 * Struct {@code ChardevSocket} of QAPI's {@code char.json}, since QEMU 1.4.
 *
 * @param reconnect deprecated: a later QEMU may lack it
 */
public record ChardevSocket(
        Optional<String> logfile,
        Optional<Boolean> logappend,
        SocketAddressLegacy addr,
        Optional<String> tlsCreds,
        Optional<String> tlsAuthz,
        Optional<Boolean> server,
        Optional<Boolean> waitValue,
        Optional<Boolean> nodelay,
        Optional<Boolean> telnet,
        Optional<Boolean> tn3270,
        Optional<Boolean> websocket,
        Optional<Long> reconnect,
        Optional<Long> reconnectMs,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevSocket of(SocketAddressLegacy addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddressLegacy addr) {
        return new Builder(addr);
    }

    @Override
    @Deprecated
    public Optional<Long> reconnect() {
        return reconnect;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSocket decode(QapiReader json) {
        return new ChardevSocket(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("addr", SocketAddressLegacy::decode),
                json.optional("tls-creds", QapiReader.TEXT),
                json.optional("tls-authz", QapiReader.TEXT),
                json.optional("server", QapiReader.BOOL),
                json.optional("wait", QapiReader.BOOL),
                json.optional("nodelay", QapiReader.BOOL),
                json.optional("telnet", QapiReader.BOOL),
                json.optional("tn3270", QapiReader.BOOL),
                json.optional("websocket", QapiReader.BOOL),
                json.optional("reconnect", QapiReader.INT64),
                json.optional("reconnect-ms", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("addr", addr);
        json.put("tls-creds", tlsCreds);
        json.put("tls-authz", tlsAuthz);
        json.put("server", server);
        json.put("wait", waitValue);
        json.put("nodelay", nodelay);
        json.put("telnet", telnet);
        json.put("tn3270", tn3270);
        json.put("websocket", websocket);
        json.put("reconnect", reconnect);
        json.put("reconnect-ms", reconnectMs);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddressLegacy addr;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private Optional<String> tlsCreds = Optional.empty();
        private Optional<String> tlsAuthz = Optional.empty();
        private Optional<Boolean> server = Optional.empty();
        private Optional<Boolean> waitValue = Optional.empty();
        private Optional<Boolean> nodelay = Optional.empty();
        private Optional<Boolean> telnet = Optional.empty();
        private Optional<Boolean> tn3270 = Optional.empty();
        private Optional<Boolean> websocket = Optional.empty();
        private Optional<Long> reconnect = Optional.empty();
        private Optional<Long> reconnectMs = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddressLegacy addr) {
            this.addr = addr;
        }

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        public Builder logappend(boolean logappend) {
            this.logappend = Optional.of(logappend);
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

        public Builder server(boolean server) {
            this.server = Optional.of(server);
            return this;
        }

        public Builder waitValue(boolean waitValue) {
            this.waitValue = Optional.of(waitValue);
            return this;
        }

        public Builder nodelay(boolean nodelay) {
            this.nodelay = Optional.of(nodelay);
            return this;
        }

        public Builder telnet(boolean telnet) {
            this.telnet = Optional.of(telnet);
            return this;
        }

        public Builder tn3270(boolean tn3270) {
            this.tn3270 = Optional.of(tn3270);
            return this;
        }

        public Builder websocket(boolean websocket) {
            this.websocket = Optional.of(websocket);
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

        public ChardevSocket build() {
            return new ChardevSocket(
                    logfile,
                    logappend,
                    addr,
                    tlsCreds,
                    tlsAuthz,
                    server,
                    waitValue,
                    nodelay,
                    telnet,
                    tn3270,
                    websocket,
                    reconnect,
                    reconnectMs,
                    unknown);
        }
    }
}
