// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoCipherAlgo;

/** Struct {@code RbdEncryptionCreateOptionsLUKSBase} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record RbdEncryptionCreateOptionsLUKSBase(
        String keySecret, Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static RbdEncryptionCreateOptionsLUKSBase of(String keySecret) {
        return builder(keySecret).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String keySecret) {
        return new Builder(keySecret);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RbdEncryptionCreateOptionsLUKSBase decode(QapiReader json) {
        return new RbdEncryptionCreateOptionsLUKSBase(
                json.required("key-secret", QapiReader.TEXT),
                json.optional("cipher-alg", QCryptoCipherAlgo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        json.put("cipher-alg", cipherAlg);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String keySecret;
        private Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String keySecret) {
            this.keySecret = keySecret;
        }

        public Builder cipherAlg(QCryptoCipherAlgo cipherAlg) {
            this.cipherAlg = Optional.of(OpenEnum.of(cipherAlg));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RbdEncryptionCreateOptionsLUKSBase build() {
            return new RbdEncryptionCreateOptionsLUKSBase(keySecret, cipherAlg, unknown);
        }
    }
}
