// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificQCow2} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record ImageInfoSpecificQCow2(
        String compat,
        Optional<String> dataFile,
        Optional<Boolean> dataFileRaw,
        Optional<Boolean> extendedL2,
        Optional<Boolean> lazyRefcounts,
        Optional<Boolean> corrupt,
        long refcountBits,
        Optional<ImageInfoSpecificQCow2Encryption> encrypt,
        Optional<List<Qcow2BitmapInfo>> bitmaps,
        OpenEnum<Qcow2CompressionType> compressionType,
        JsonMembers unknown)
        implements QapiObject {
    public ImageInfoSpecificQCow2 {
        bitmaps = bitmaps.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static ImageInfoSpecificQCow2 of(String compat, long refcountBits, Qcow2CompressionType compressionType) {
        return builder(compat, refcountBits, compressionType).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String compat, long refcountBits, Qcow2CompressionType compressionType) {
        return new Builder(compat, refcountBits, compressionType);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificQCow2 decode(QapiReader json) {
        return new ImageInfoSpecificQCow2(
                json.required("compat", QapiReader.TEXT),
                json.optional("data-file", QapiReader.TEXT),
                json.optional("data-file-raw", QapiReader.BOOL),
                json.optional("extended-l2", QapiReader.BOOL),
                json.optional("lazy-refcounts", QapiReader.BOOL),
                json.optional("corrupt", QapiReader.BOOL),
                json.required("refcount-bits", QapiReader.INT64),
                json.optional("encrypt", ImageInfoSpecificQCow2Encryption::decode),
                json.optionalList("bitmaps", Qcow2BitmapInfo::decode),
                json.required("compression-type", Qcow2CompressionType::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("compat", compat);
        json.put("data-file", dataFile);
        json.put("data-file-raw", dataFileRaw);
        json.put("extended-l2", extendedL2);
        json.put("lazy-refcounts", lazyRefcounts);
        json.put("corrupt", corrupt);
        json.put("refcount-bits", refcountBits);
        json.put("encrypt", encrypt);
        json.put("bitmaps", bitmaps);
        json.put("compression-type", compressionType);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String compat;
        private final long refcountBits;
        private final OpenEnum<Qcow2CompressionType> compressionType;
        private Optional<String> dataFile = Optional.empty();
        private Optional<Boolean> dataFileRaw = Optional.empty();
        private Optional<Boolean> extendedL2 = Optional.empty();
        private Optional<Boolean> lazyRefcounts = Optional.empty();
        private Optional<Boolean> corrupt = Optional.empty();
        private Optional<ImageInfoSpecificQCow2Encryption> encrypt = Optional.empty();
        private Optional<List<Qcow2BitmapInfo>> bitmaps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String compat, long refcountBits, Qcow2CompressionType compressionType) {
            this.compat = compat;
            this.refcountBits = refcountBits;
            this.compressionType = OpenEnum.of(compressionType);
        }

        public Builder dataFile(String dataFile) {
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

        public Builder lazyRefcounts(boolean lazyRefcounts) {
            this.lazyRefcounts = Optional.of(lazyRefcounts);
            return this;
        }

        public Builder corrupt(boolean corrupt) {
            this.corrupt = Optional.of(corrupt);
            return this;
        }

        public Builder encrypt(ImageInfoSpecificQCow2Encryption encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        public Builder bitmaps(List<Qcow2BitmapInfo> bitmaps) {
            this.bitmaps = Optional.of(bitmaps);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ImageInfoSpecificQCow2 build() {
            return new ImageInfoSpecificQCow2(
                    compat,
                    dataFile,
                    dataFileRaw,
                    extendedL2,
                    lazyRefcounts,
                    corrupt,
                    refcountBits,
                    encrypt,
                    bitmaps,
                    compressionType,
                    unknown);
        }
    }
}
