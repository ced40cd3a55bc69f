// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevOptionsBlklogwrites} of QAPI's {@code block-core.json}, since QEMU 3.0. */
public record BlockdevOptionsBlklogwrites(
        BlockdevRef file,
        BlockdevRef log,
        Optional<Long> logSectorSize,
        Optional<Boolean> logAppend,
        Optional<UInt64> logSuperUpdateInterval,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsBlklogwrites of(BlockdevRef file, BlockdevRef log) {
        return builder(file, log).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file, BlockdevRef log) {
        return new Builder(file, log);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsBlklogwrites decode(QapiReader json) {
        return new BlockdevOptionsBlklogwrites(
                json.required("file", BlockdevRef::decode),
                json.required("log", BlockdevRef::decode),
                json.optional("log-sector-size", QapiReader.UINT32),
                json.optional("log-append", QapiReader.BOOL),
                json.optional("log-super-update-interval", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("log", log);
        json.put("log-sector-size", logSectorSize);
        json.put("log-append", logAppend);
        json.put("log-super-update-interval", logSuperUpdateInterval);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final BlockdevRef log;
        private Optional<Long> logSectorSize = Optional.empty();
        private Optional<Boolean> logAppend = Optional.empty();
        private Optional<UInt64> logSuperUpdateInterval = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, BlockdevRef log) {
            this.file = file;
            this.log = log;
        }

        public Builder logSectorSize(long logSectorSize) {
            this.logSectorSize = Optional.of(logSectorSize);
            return this;
        }

        public Builder logAppend(boolean logAppend) {
            this.logAppend = Optional.of(logAppend);
            return this;
        }

        public Builder logSuperUpdateInterval(UInt64 logSuperUpdateInterval) {
            this.logSuperUpdateInterval = Optional.of(logSuperUpdateInterval);
            return this;
        }

        public Builder logSuperUpdateInterval(long logSuperUpdateInterval) {
            return logSuperUpdateInterval(UInt64.of(logSuperUpdateInterval));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsBlklogwrites build() {
            return new BlockdevOptionsBlklogwrites(
                    file, log, logSectorSize, logAppend, logSuperUpdateInterval, unknown);
        }
    }
}
