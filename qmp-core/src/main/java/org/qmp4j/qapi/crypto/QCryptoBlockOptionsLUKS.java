// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoBlockOptionsLUKS} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public record QCryptoBlockOptionsLUKS(Optional<String> keySecret, JsonMembers unknown) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockOptionsLUKS decode(QapiReader json) {
        return new QCryptoBlockOptionsLUKS(json.optional("key-secret", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> keySecret = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder keySecret(String keySecret) {
            this.keySecret = Optional.of(keySecret);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QCryptoBlockOptionsLUKS build() {
            return new QCryptoBlockOptionsLUKS(keySecret, unknown);
        }
    }
}
