// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DisplayReloadOptionsVNC} of QAPI's {@code ui.json}, since QEMU 6.0. */
public record DisplayReloadOptionsVNC(Optional<Boolean> tlsCerts, JsonMembers unknown) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayReloadOptionsVNC decode(QapiReader json) {
        return new DisplayReloadOptionsVNC(json.optional("tls-certs", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("tls-certs", tlsCerts);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> tlsCerts = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder tlsCerts(boolean tlsCerts) {
            this.tlsCerts = Optional.of(tlsCerts);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplayReloadOptionsVNC build() {
            return new DisplayReloadOptionsVNC(tlsCerts, unknown);
        }
    }
}
