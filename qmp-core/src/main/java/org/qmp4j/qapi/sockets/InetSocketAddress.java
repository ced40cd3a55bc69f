// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InetSocketAddress} of QAPI's {@code sockets.json}, since QEMU 1.3. */
public record InetSocketAddress(
        String host,
        String port,
        Optional<Boolean> numeric,
        Optional<Integer> to,
        Optional<Boolean> ipv4,
        Optional<Boolean> ipv6,
        Optional<Boolean> keepAlive,
        Optional<Boolean> mptcp,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static InetSocketAddress of(String host, String port) {
        return builder(host, port).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String host, String port) {
        return new Builder(host, port);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InetSocketAddress decode(QapiReader json) {
        return new InetSocketAddress(
                json.required("host", QapiReader.TEXT),
                json.required("port", QapiReader.TEXT),
                json.optional("numeric", QapiReader.BOOL),
                json.optional("to", QapiReader.UINT16),
                json.optional("ipv4", QapiReader.BOOL),
                json.optional("ipv6", QapiReader.BOOL),
                json.optional("keep-alive", QapiReader.BOOL),
                json.optional("mptcp", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("port", port);
        json.put("numeric", numeric);
        json.put("to", to);
        json.put("ipv4", ipv4);
        json.put("ipv6", ipv6);
        json.put("keep-alive", keepAlive);
        json.put("mptcp", mptcp);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String host;
        private final String port;
        private Optional<Boolean> numeric = Optional.empty();
        private Optional<Integer> to = Optional.empty();
        private Optional<Boolean> ipv4 = Optional.empty();
        private Optional<Boolean> ipv6 = Optional.empty();
        private Optional<Boolean> keepAlive = Optional.empty();
        private Optional<Boolean> mptcp = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String host, String port) {
            this.host = host;
            this.port = port;
        }

        public Builder numeric(boolean numeric) {
            this.numeric = Optional.of(numeric);
            return this;
        }

        public Builder to(int to) {
            this.to = Optional.of(to);
            return this;
        }

        public Builder ipv4(boolean ipv4) {
            this.ipv4 = Optional.of(ipv4);
            return this;
        }

        public Builder ipv6(boolean ipv6) {
            this.ipv6 = Optional.of(ipv6);
            return this;
        }

        public Builder keepAlive(boolean keepAlive) {
            this.keepAlive = Optional.of(keepAlive);
            return this;
        }

        public Builder mptcp(boolean mptcp) {
            this.mptcp = Optional.of(mptcp);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public InetSocketAddress build() {
            return new InetSocketAddress(host, port, numeric, to, ipv4, ipv6, keepAlive, mptcp, unknown);
        }
    }
}
