// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link RbdEncryptionOptions} has. */
public record RbdEncryptionOptionsBase(Optional<RbdEncryptionOptions> parent) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RbdEncryptionOptionsBase decode(QapiReader json) {
        return new RbdEncryptionOptionsBase(json.optional("parent", RbdEncryptionOptions::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("parent", parent);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<RbdEncryptionOptions> parent = Optional.empty();

        private Builder() {}

        public Builder parent(RbdEncryptionOptions parent) {
            this.parent = Optional.of(parent);
            return this;
        }

        public RbdEncryptionOptionsBase build() {
            return new RbdEncryptionOptionsBase(parent);
        }
    }
}
