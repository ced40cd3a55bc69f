// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetLegacyNicOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetLegacyNicOptions(
        Optional<String> netdev,
        Optional<String> macaddr,
        Optional<String> model,
        Optional<String> addr,
        Optional<Long> vectors,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetLegacyNicOptions decode(QapiReader json) {
        return new NetLegacyNicOptions(
                json.optional("netdev", QapiReader.TEXT),
                json.optional("macaddr", QapiReader.TEXT),
                json.optional("model", QapiReader.TEXT),
                json.optional("addr", QapiReader.TEXT),
                json.optional("vectors", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("netdev", netdev);
        json.put("macaddr", macaddr);
        json.put("model", model);
        json.put("addr", addr);
        json.put("vectors", vectors);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> netdev = Optional.empty();
        private Optional<String> macaddr = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<String> addr = Optional.empty();
        private Optional<Long> vectors = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder netdev(String netdev) {
            this.netdev = Optional.of(netdev);
            return this;
        }

        public Builder macaddr(String macaddr) {
            this.macaddr = Optional.of(macaddr);
            return this;
        }

        public Builder model(String model) {
            this.model = Optional.of(model);
            return this;
        }

        public Builder addr(String addr) {
            this.addr = Optional.of(addr);
            return this;
        }

        public Builder vectors(long vectors) {
            this.vectors = Optional.of(vectors);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetLegacyNicOptions build() {
            return new NetLegacyNicOptions(netdev, macaddr, model, addr, vectors, unknown);
        }
    }
}
