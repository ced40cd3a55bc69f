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

/** Struct {@code BlockdevCreateOptionsVhdx} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsVhdx(
        BlockdevRef file,
        UInt64 size,
        Optional<UInt64> logSize,
        Optional<UInt64> blockSize,
        Optional<OpenEnum<BlockdevVhdxSubformat>> subformat,
        Optional<Boolean> blockStateZero,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsVhdx of(BlockdevRef file, UInt64 size) {
        return builder(file, size).build();
    }

    public static BlockdevCreateOptionsVhdx of(BlockdevRef file, long size) {
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
    public static BlockdevCreateOptionsVhdx decode(QapiReader json) {
        return new BlockdevCreateOptionsVhdx(
                json.required("file", BlockdevRef::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("log-size", QapiReader.UINT64),
                json.optional("block-size", QapiReader.UINT64),
                json.optional("subformat", BlockdevVhdxSubformat::decode),
                json.optional("block-state-zero", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("size", size);
        json.put("log-size", logSize);
        json.put("block-size", blockSize);
        json.put("subformat", subformat);
        json.put("block-state-zero", blockStateZero);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final UInt64 size;
        private Optional<UInt64> logSize = Optional.empty();
        private Optional<UInt64> blockSize = Optional.empty();
        private Optional<OpenEnum<BlockdevVhdxSubformat>> subformat = Optional.empty();
        private Optional<Boolean> blockStateZero = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, UInt64 size) {
            this.file = file;
            this.size = size;
        }

        public Builder logSize(UInt64 logSize) {
            this.logSize = Optional.of(logSize);
            return this;
        }

        public Builder logSize(long logSize) {
            return logSize(UInt64.of(logSize));
        }

        public Builder blockSize(UInt64 blockSize) {
            this.blockSize = Optional.of(blockSize);
            return this;
        }

        public Builder blockSize(long blockSize) {
            return blockSize(UInt64.of(blockSize));
        }

        public Builder subformat(BlockdevVhdxSubformat subformat) {
            this.subformat = Optional.of(OpenEnum.of(subformat));
            return this;
        }

        public Builder blockStateZero(boolean blockStateZero) {
            this.blockStateZero = Optional.of(blockStateZero);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsVhdx build() {
            return new BlockdevCreateOptionsVhdx(file, size, logSize, blockSize, subformat, blockStateZero, unknown);
        }
    }
}
