// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Struct {@code DisplayUpdateOptionsVNC} of QAPI's {@code ui.json}, since QEMU 7.1. */
public record DisplayUpdateOptionsVNC(Optional<List<SocketAddress>> addresses, JsonMembers unknown)
        implements QapiObject {
    public DisplayUpdateOptionsVNC {
        addresses = addresses.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayUpdateOptionsVNC decode(QapiReader json) {
        return new DisplayUpdateOptionsVNC(json.optionalList("addresses", SocketAddress::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("addresses", addresses);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<List<SocketAddress>> addresses = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder addresses(List<SocketAddress> addresses) {
            this.addresses = Optional.of(addresses);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplayUpdateOptionsVNC build() {
            return new DisplayUpdateOptionsVNC(addresses, unknown);
        }
    }
}
