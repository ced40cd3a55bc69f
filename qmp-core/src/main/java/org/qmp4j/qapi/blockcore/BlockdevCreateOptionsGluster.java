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

/** Struct {@code BlockdevCreateOptionsGluster} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsGluster(
        BlockdevOptionsGluster location,
        UInt64 size,
        Optional<OpenEnum<PreallocMode>> preallocation,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsGluster of(BlockdevOptionsGluster location, UInt64 size) {
        return builder(location, size).build();
    }

    public static BlockdevCreateOptionsGluster of(BlockdevOptionsGluster location, long size) {
        return of(location, UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevOptionsGluster location, UInt64 size) {
        return new Builder(location, size);
    }

    public static Builder builder(BlockdevOptionsGluster location, long size) {
        return builder(location, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsGluster decode(QapiReader json) {
        return new BlockdevCreateOptionsGluster(
                json.required("location", BlockdevOptionsGluster::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("preallocation", PreallocMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("location", location);
        json.put("size", size);
        json.put("preallocation", preallocation);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevOptionsGluster location;
        private final UInt64 size;
        private Optional<OpenEnum<PreallocMode>> preallocation = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevOptionsGluster location, UInt64 size) {
            this.location = location;
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

        public BlockdevCreateOptionsGluster build() {
            return new BlockdevCreateOptionsGluster(location, size, preallocation, unknown);
        }
    }
}
