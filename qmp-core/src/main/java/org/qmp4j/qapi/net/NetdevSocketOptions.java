// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevSocketOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevSocketOptions(
        Optional<String> fd,
        Optional<String> listen,
        Optional<String> connect,
        Optional<String> mcast,
        Optional<String> localaddr,
        Optional<String> udp,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevSocketOptions decode(QapiReader json) {
        return new NetdevSocketOptions(
                json.optional("fd", QapiReader.TEXT),
                json.optional("listen", QapiReader.TEXT),
                json.optional("connect", QapiReader.TEXT),
                json.optional("mcast", QapiReader.TEXT),
                json.optional("localaddr", QapiReader.TEXT),
                json.optional("udp", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fd", fd);
        json.put("listen", listen);
        json.put("connect", connect);
        json.put("mcast", mcast);
        json.put("localaddr", localaddr);
        json.put("udp", udp);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> fd = Optional.empty();
        private Optional<String> listen = Optional.empty();
        private Optional<String> connect = Optional.empty();
        private Optional<String> mcast = Optional.empty();
        private Optional<String> localaddr = Optional.empty();
        private Optional<String> udp = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder fd(String fd) {
            this.fd = Optional.of(fd);
            return this;
        }

        public Builder listen(String listen) {
            this.listen = Optional.of(listen);
            return this;
        }

        public Builder connect(String connect) {
            this.connect = Optional.of(connect);
            return this;
        }

        public Builder mcast(String mcast) {
            this.mcast = Optional.of(mcast);
            return this;
        }

        public Builder localaddr(String localaddr) {
            this.localaddr = Optional.of(localaddr);
            return this;
        }

        public Builder udp(String udp) {
            this.udp = Optional.of(udp);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevSocketOptions build() {
            return new NetdevSocketOptions(fd, listen, connect, mcast, localaddr, udp, unknown);
        }
    }
}
