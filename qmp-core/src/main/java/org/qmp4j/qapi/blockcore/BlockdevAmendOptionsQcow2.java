// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoBlockAmendOptions;

/** Struct {@code BlockdevAmendOptionsQcow2} of QAPI's {@code block-core.json}, since QEMU 5.1. */
public record BlockdevAmendOptionsQcow2(Optional<QCryptoBlockAmendOptions> encrypt, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevAmendOptionsQcow2 decode(QapiReader json) {
        return new BlockdevAmendOptionsQcow2(json.optional("encrypt", QCryptoBlockAmendOptions::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("encrypt", encrypt);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<QCryptoBlockAmendOptions> encrypt = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder encrypt(QCryptoBlockAmendOptions encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevAmendOptionsQcow2 build() {
            return new BlockdevAmendOptionsQcow2(encrypt, unknown);
        }
    }
}
