// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsPreallocate} of QAPI's {@code block-core.json}, since QEMU 6.0. */
public record BlockdevOptionsPreallocate(
        BlockdevRef file, Optional<Long> preallocAlign, Optional<Long> preallocSize, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsPreallocate of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsPreallocate decode(QapiReader json) {
        return new BlockdevOptionsPreallocate(
                json.required("file", BlockdevRef::decode),
                json.optional("prealloc-align", QapiReader.INT64),
                json.optional("prealloc-size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("prealloc-align", preallocAlign);
        json.put("prealloc-size", preallocSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<Long> preallocAlign = Optional.empty();
        private Optional<Long> preallocSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder preallocAlign(long preallocAlign) {
            this.preallocAlign = Optional.of(preallocAlign);
            return this;
        }

        public Builder preallocSize(long preallocSize) {
            this.preallocSize = Optional.of(preallocSize);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsPreallocate build() {
            return new BlockdevOptionsPreallocate(file, preallocAlign, preallocSize, unknown);
        }
    }
}
