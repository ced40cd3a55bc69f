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

/** Struct {@code BlockdevOptionsCbw} of QAPI's {@code block-core.json}, since QEMU 6.2. */
public record BlockdevOptionsCbw(
        BlockdevRef file,
        BlockdevRef target,
        Optional<BlockDirtyBitmap> bitmap,
        Optional<OpenEnum<OnCbwError>> onCbwError,
        Optional<Long> cbwTimeout,
        Optional<UInt64> minClusterSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsCbw of(BlockdevRef file, BlockdevRef target) {
        return builder(file, target).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file, BlockdevRef target) {
        return new Builder(file, target);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsCbw decode(QapiReader json) {
        return new BlockdevOptionsCbw(
                json.required("file", BlockdevRef::decode),
                json.required("target", BlockdevRef::decode),
                json.optional("bitmap", BlockDirtyBitmap::decode),
                json.optional("on-cbw-error", OnCbwError::decode),
                json.optional("cbw-timeout", QapiReader.UINT32),
                json.optional("min-cluster-size", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("target", target);
        json.put("bitmap", bitmap);
        json.put("on-cbw-error", onCbwError);
        json.put("cbw-timeout", cbwTimeout);
        json.put("min-cluster-size", minClusterSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final BlockdevRef target;
        private Optional<BlockDirtyBitmap> bitmap = Optional.empty();
        private Optional<OpenEnum<OnCbwError>> onCbwError = Optional.empty();
        private Optional<Long> cbwTimeout = Optional.empty();
        private Optional<UInt64> minClusterSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, BlockdevRef target) {
            this.file = file;
            this.target = target;
        }

        public Builder bitmap(BlockDirtyBitmap bitmap) {
            this.bitmap = Optional.of(bitmap);
            return this;
        }

        public Builder onCbwError(OnCbwError onCbwError) {
            this.onCbwError = Optional.of(OpenEnum.of(onCbwError));
            return this;
        }

        public Builder cbwTimeout(long cbwTimeout) {
            this.cbwTimeout = Optional.of(cbwTimeout);
            return this;
        }

        public Builder minClusterSize(UInt64 minClusterSize) {
            this.minClusterSize = Optional.of(minClusterSize);
            return this;
        }

        public Builder minClusterSize(long minClusterSize) {
            return minClusterSize(UInt64.of(minClusterSize));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsCbw build() {
            return new BlockdevOptionsCbw(file, target, bitmap, onCbwError, cbwTimeout, minClusterSize, unknown);
        }
    }
}
