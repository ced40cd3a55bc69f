// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code RngProperties} of QAPI's {@code qom.json}, since QEMU 1.3.
 *
 * @param opened deprecated: a later QEMU may lack it
 */
public record RngProperties(Optional<Boolean> opened, JsonMembers unknown) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    @Deprecated
    public Optional<Boolean> opened() {
        return opened;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RngProperties decode(QapiReader json) {
        return new RngProperties(json.optional("opened", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("opened", opened);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> opened = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        @Deprecated
        public Builder opened(boolean opened) {
            this.opened = Optional.of(opened);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RngProperties build() {
            return new RngProperties(opened, unknown);
        }
    }
}
