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

/** Struct {@code BlockdevCreateOptionsVdi} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsVdi(
        BlockdevRef file, UInt64 size, Optional<OpenEnum<PreallocMode>> preallocation, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsVdi of(BlockdevRef file, UInt64 size) {
        return builder(file, size).build();
    }

    public static BlockdevCreateOptionsVdi of(BlockdevRef file, long size) {
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
    public static BlockdevCreateOptionsVdi decode(QapiReader json) {
        return new BlockdevCreateOptionsVdi(
                json.required("file", BlockdevRef::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("preallocation", PreallocMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("size", size);
        json.put("preallocation", preallocation);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final UInt64 size;
        private Optional<OpenEnum<PreallocMode>> preallocation = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, UInt64 size) {
            this.file = file;
            this.size = size;
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

        public BlockdevCreateOptionsVdi build() {
            return new BlockdevCreateOptionsVdi(file, size, preallocation, unknown);
        }
    }
}
