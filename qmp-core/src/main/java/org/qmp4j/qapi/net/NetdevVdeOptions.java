// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevVdeOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevVdeOptions(
        Optional<String> sock,
        Optional<Integer> port,
        Optional<String> group,
        Optional<Integer> mode,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVdeOptions decode(QapiReader json) {
        return new NetdevVdeOptions(
                json.optional("sock", QapiReader.TEXT),
                json.optional("port", QapiReader.UINT16),
                json.optional("group", QapiReader.TEXT),
                json.optional("mode", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sock", sock);
        json.put("port", port);
        json.put("group", group);
        json.put("mode", mode);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> sock = Optional.empty();
        private Optional<Integer> port = Optional.empty();
        private Optional<String> group = Optional.empty();
        private Optional<Integer> mode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder sock(String sock) {
            this.sock = Optional.of(sock);
            return this;
        }

        public Builder port(int port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder group(String group) {
            this.group = Optional.of(group);
            return this;
        }

        public Builder mode(int mode) {
            this.mode = Optional.of(mode);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevVdeOptions build() {
            return new NetdevVdeOptions(sock, port, group, mode, unknown);
        }
    }
}
