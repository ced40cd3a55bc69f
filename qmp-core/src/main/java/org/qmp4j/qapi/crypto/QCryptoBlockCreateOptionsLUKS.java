// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoBlockCreateOptionsLUKS} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public record QCryptoBlockCreateOptionsLUKS(
        Optional<String> keySecret,
        Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg,
        Optional<OpenEnum<QCryptoCipherMode>> cipherMode,
        Optional<OpenEnum<QCryptoIVGenAlgo>> ivgenAlg,
        Optional<OpenEnum<QCryptoHashAlgo>> ivgenHashAlg,
        Optional<OpenEnum<QCryptoHashAlgo>> hashAlg,
        Optional<Long> iterTime,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockCreateOptionsLUKS decode(QapiReader json) {
        return new QCryptoBlockCreateOptionsLUKS(
                json.optional("key-secret", QapiReader.TEXT),
                json.optional("cipher-alg", QCryptoCipherAlgo::decode),
                json.optional("cipher-mode", QCryptoCipherMode::decode),
                json.optional("ivgen-alg", QCryptoIVGenAlgo::decode),
                json.optional("ivgen-hash-alg", QCryptoHashAlgo::decode),
                json.optional("hash-alg", QCryptoHashAlgo::decode),
                json.optional("iter-time", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        json.put("cipher-alg", cipherAlg);
        json.put("cipher-mode", cipherMode);
        json.put("ivgen-alg", ivgenAlg);
        json.put("ivgen-hash-alg", ivgenHashAlg);
        json.put("hash-alg", hashAlg);
        json.put("iter-time", iterTime);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> keySecret = Optional.empty();
        private Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoCipherMode>> cipherMode = Optional.empty();
        private Optional<OpenEnum<QCryptoIVGenAlgo>> ivgenAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoHashAlgo>> ivgenHashAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoHashAlgo>> hashAlg = Optional.empty();
        private Optional<Long> iterTime = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder keySecret(String keySecret) {
            this.keySecret = Optional.of(keySecret);
            return this;
        }

        public Builder cipherAlg(QCryptoCipherAlgo cipherAlg) {
            this.cipherAlg = Optional.of(OpenEnum.of(cipherAlg));
            return this;
        }

        public Builder cipherMode(QCryptoCipherMode cipherMode) {
            this.cipherMode = Optional.of(OpenEnum.of(cipherMode));
            return this;
        }

        public Builder ivgenAlg(QCryptoIVGenAlgo ivgenAlg) {
            this.ivgenAlg = Optional.of(OpenEnum.of(ivgenAlg));
            return this;
        }

        public Builder ivgenHashAlg(QCryptoHashAlgo ivgenHashAlg) {
            this.ivgenHashAlg = Optional.of(OpenEnum.of(ivgenHashAlg));
            return this;
        }

        public Builder hashAlg(QCryptoHashAlgo hashAlg) {
            this.hashAlg = Optional.of(OpenEnum.of(hashAlg));
            return this;
        }

        public Builder iterTime(long iterTime) {
            this.iterTime = Optional.of(iterTime);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QCryptoBlockCreateOptionsLUKS build() {
            return new QCryptoBlockCreateOptionsLUKS(
                    keySecret, cipherAlg, cipherMode, ivgenAlg, ivgenHashAlg, hashAlg, iterTime, unknown);
        }
    }
}
