// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.crypto.QCryptoCipherAlgo;
import org.qmp4j.qapi.crypto.QCryptoCipherMode;
import org.qmp4j.qapi.crypto.QCryptoHashAlgo;
import org.qmp4j.qapi.crypto.QCryptoIVGenAlgo;

/** Struct {@code BlockdevCreateOptionsLUKS} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsLUKS(
        Optional<String> keySecret,
        Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg,
        Optional<OpenEnum<QCryptoCipherMode>> cipherMode,
        Optional<OpenEnum<QCryptoIVGenAlgo>> ivgenAlg,
        Optional<OpenEnum<QCryptoHashAlgo>> ivgenHashAlg,
        Optional<OpenEnum<QCryptoHashAlgo>> hashAlg,
        Optional<Long> iterTime,
        Optional<BlockdevRef> file,
        Optional<BlockdevRef> header,
        UInt64 size,
        Optional<OpenEnum<PreallocMode>> preallocation,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsLUKS of(UInt64 size) {
        return builder(size).build();
    }

    public static BlockdevCreateOptionsLUKS of(long size) {
        return of(UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 size) {
        return new Builder(size);
    }

    public static Builder builder(long size) {
        return builder(UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsLUKS decode(QapiReader json) {
        return new BlockdevCreateOptionsLUKS(
                json.optional("key-secret", QapiReader.TEXT),
                json.optional("cipher-alg", QCryptoCipherAlgo::decode),
                json.optional("cipher-mode", QCryptoCipherMode::decode),
                json.optional("ivgen-alg", QCryptoIVGenAlgo::decode),
                json.optional("ivgen-hash-alg", QCryptoHashAlgo::decode),
                json.optional("hash-alg", QCryptoHashAlgo::decode),
                json.optional("iter-time", QapiReader.INT64),
                json.optional("file", BlockdevRef::decode),
                json.optional("header", BlockdevRef::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("preallocation", PreallocMode::decode),
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
        json.put("file", file);
        json.put("header", header);
        json.put("size", size);
        json.put("preallocation", preallocation);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 size;
        private Optional<String> keySecret = Optional.empty();
        private Optional<OpenEnum<QCryptoCipherAlgo>> cipherAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoCipherMode>> cipherMode = Optional.empty();
        private Optional<OpenEnum<QCryptoIVGenAlgo>> ivgenAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoHashAlgo>> ivgenHashAlg = Optional.empty();
        private Optional<OpenEnum<QCryptoHashAlgo>> hashAlg = Optional.empty();
        private Optional<Long> iterTime = Optional.empty();
        private Optional<BlockdevRef> file = Optional.empty();
        private Optional<BlockdevRef> header = Optional.empty();
        private Optional<OpenEnum<PreallocMode>> preallocation = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 size) {
            this.size = size;
        }

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

        public Builder file(BlockdevRef file) {
            this.file = Optional.of(file);
            return this;
        }

        public Builder header(BlockdevRef header) {
            this.header = Optional.of(header);
            return this;
        }

        public Builder preallocation(PreallocMode preallocation) {
            this.preallocation = Optional.of(OpenEnum.of(preallocation));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsLUKS build() {
            return new BlockdevCreateOptionsLUKS(
                    keySecret,
                    cipherAlg,
                    cipherMode,
                    ivgenAlg,
                    ivgenHashAlg,
                    hashAlg,
                    iterTime,
                    file,
                    header,
                    size,
                    preallocation,
                    unknown);
        }
    }
}
