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
import org.qmp4j.qapi.crypto.QCryptoBlockCreateOptions;

/** Struct {@code BlockdevCreateOptionsQcow2} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsQcow2(
        BlockdevRef file,
        Optional<BlockdevRef> dataFile,
        Optional<Boolean> dataFileRaw,
        Optional<Boolean> extendedL2,
        UInt64 size,
        Optional<OpenEnum<BlockdevQcow2Version>> version,
        Optional<String> backingFile,
        Optional<OpenEnum<BlockdevDriver>> backingFmt,
        Optional<QCryptoBlockCreateOptions> encrypt,
        Optional<UInt64> clusterSize,
        Optional<OpenEnum<PreallocMode>> preallocation,
        Optional<Boolean> lazyRefcounts,
        Optional<Long> refcountBits,
        Optional<OpenEnum<Qcow2CompressionType>> compressionType,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsQcow2 of(BlockdevRef file, UInt64 size) {
        return builder(file, size).build();
    }

    public static BlockdevCreateOptionsQcow2 of(BlockdevRef file, long size) {
        return of(file, UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file, UInt64 size) {
        return new Builder(file, size);
    }

    public static Builder builder(BlockdevRef file, long size) {
        return builder(file, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsQcow2 decode(QapiReader json) {
        return new BlockdevCreateOptionsQcow2(
                json.required("file", BlockdevRef::decode),
                json.optional("data-file", BlockdevRef::decode),
                json.optional("data-file-raw", QapiReader.BOOL),
                json.optional("extended-l2", QapiReader.BOOL),
                json.required("size", QapiReader.UINT64),
                json.optional("version", BlockdevQcow2Version::decode),
                json.optional("backing-file", QapiReader.TEXT),
                json.optional("backing-fmt", BlockdevDriver::decode),
                json.optional("encrypt", QCryptoBlockCreateOptions::decode),
                json.optional("cluster-size", QapiReader.UINT64),
                json.optional("preallocation", PreallocMode::decode),
                json.optional("lazy-refcounts", QapiReader.BOOL),
                json.optional("refcount-bits", QapiReader.INT64),
                json.optional("compression-type", Qcow2CompressionType::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("data-file", dataFile);
        json.put("data-file-raw", dataFileRaw);
        json.put("extended-l2", extendedL2);
        json.put("size", size);
        json.put("version", version);
        json.put("backing-file", backingFile);
        json.put("backing-fmt", backingFmt);
        json.put("encrypt", encrypt);
        json.put("cluster-size", clusterSize);
        json.put("preallocation", preallocation);
        json.put("lazy-refcounts", lazyRefcounts);
        json.put("refcount-bits", refcountBits);
        json.put("compression-type", compressionType);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final UInt64 size;
        private Optional<BlockdevRef> dataFile = Optional.empty();
        private Optional<Boolean> dataFileRaw = Optional.empty();
        private Optional<Boolean> extendedL2 = Optional.empty();
        private Optional<OpenEnum<BlockdevQcow2Version>> version = Optional.empty();
        private Optional<String> backingFile = Optional.empty();
        private Optional<OpenEnum<BlockdevDriver>> backingFmt = Optional.empty();
        private Optional<QCryptoBlockCreateOptions> encrypt = Optional.empty();
        private Optional<UInt64> clusterSize = Optional.empty();
        private Optional<OpenEnum<PreallocMode>> preallocation = Optional.empty();
        private Optional<Boolean> lazyRefcounts = Optional.empty();
        private Optional<Long> refcountBits = Optional.empty();
        private Optional<OpenEnum<Qcow2CompressionType>> compressionType = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, UInt64 size) {
            this.file = file;
            this.size = size;
        }

        public Builder dataFile(BlockdevRef dataFile) {
            this.dataFile = Optional.of(dataFile);
            return this;
        }

        public Builder dataFileRaw(boolean dataFileRaw) {
            this.dataFileRaw = Optional.of(dataFileRaw);
            return this;
        }

        public Builder extendedL2(boolean extendedL2) {
            this.extendedL2 = Optional.of(extendedL2);
            return this;
        }

        public Builder version(BlockdevQcow2Version version) {
            this.version = Optional.of(OpenEnum.of(version));
            return this;
        }

        public Builder backingFile(String backingFile) {
            this.backingFile = Optional.of(backingFile);
            return this;
        }

        public Builder backingFmt(BlockdevDriver backingFmt) {
            this.backingFmt = Optional.of(OpenEnum.of(backingFmt));
            return this;
        }

        public Builder encrypt(QCryptoBlockCreateOptions encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        public Builder clusterSize(UInt64 clusterSize) {
            this.clusterSize = Optional.of(clusterSize);
            return this;
        }

        public Builder clusterSize(long clusterSize) {
            return clusterSize(UInt64.of(clusterSize));
        }

        public Builder preallocation(PreallocMode preallocation) {
            this.preallocation = Optional.of(OpenEnum.of(preallocation));
            return this;
        }

        public Builder lazyRefcounts(boolean lazyRefcounts) {
            this.lazyRefcounts = Optional.of(lazyRefcounts);
            return this;
        }

        public Builder refcountBits(long refcountBits) {
            this.refcountBits = Optional.of(refcountBits);
            return this;
        }

        public Builder compressionType(Qcow2CompressionType compressionType) {
            this.compressionType = Optional.of(OpenEnum.of(compressionType));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsQcow2 build() {
            return new BlockdevCreateOptionsQcow2(
                    file,
                    dataFile,
                    dataFileRaw,
                    extendedL2,
                    size,
                    version,
                    backingFile,
                    backingFmt,
                    encrypt,
                    clusterSize,
                    preallocation,
                    lazyRefcounts,
                    refcountBits,
                    compressionType,
                    unknown);
        }
    }
}
