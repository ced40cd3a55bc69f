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

/** Struct {@code BlockdevCreateOptionsQed} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsQed(
        BlockdevRef file,
        UInt64 size,
        Optional<String> backingFile,
        Optional<OpenEnum<BlockdevDriver>> backingFmt,
        Optional<UInt64> clusterSize,
        Optional<Long> tableSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsQed of(BlockdevRef file, UInt64 size) {
        return builder(file, size).build();
    }

    public static BlockdevCreateOptionsQed of(BlockdevRef file, long size) {
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
    public static BlockdevCreateOptionsQed decode(QapiReader json) {
        return new BlockdevCreateOptionsQed(
                json.required("file", BlockdevRef::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("backing-file", QapiReader.TEXT),
                json.optional("backing-fmt", BlockdevDriver::decode),
                json.optional("cluster-size", QapiReader.UINT64),
                json.optional("table-size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("size", size);
        json.put("backing-file", backingFile);
        json.put("backing-fmt", backingFmt);
        json.put("cluster-size", clusterSize);
        json.put("table-size", tableSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final UInt64 size;
        private Optional<String> backingFile = Optional.empty();
        private Optional<OpenEnum<BlockdevDriver>> backingFmt = Optional.empty();
        private Optional<UInt64> clusterSize = Optional.empty();
        private Optional<Long> tableSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, UInt64 size) {
            this.file = file;
            this.size = size;
        }

        public Builder backingFile(String backingFile) {
            this.backingFile = Optional.of(backingFile);
            return this;
        }

        public Builder backingFmt(BlockdevDriver backingFmt) {
            this.backingFmt = Optional.of(OpenEnum.of(backingFmt));
            return this;
        }

        public Builder clusterSize(UInt64 clusterSize) {
            this.clusterSize = Optional.of(clusterSize);
            return this;
        }

        public Builder clusterSize(long clusterSize) {
            return clusterSize(UInt64.of(clusterSize));
        }

        public Builder tableSize(long tableSize) {
            this.tableSize = Optional.of(tableSize);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsQed build() {
            return new BlockdevCreateOptionsQed(file, size, backingFile, backingFmt, clusterSize, tableSize, unknown);
        }
    }
}
