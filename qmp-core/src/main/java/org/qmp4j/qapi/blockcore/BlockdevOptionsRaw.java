// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsRaw} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsRaw(BlockdevRef file, Optional<Long> offset, Optional<Long> size, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsRaw of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsRaw decode(QapiReader json) {
        return new BlockdevOptionsRaw(
                json.required("file", BlockdevRef::decode),
                json.optional("offset", QapiReader.INT64),
                json.optional("size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("offset", offset);
        json.put("size", size);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<Long> offset = Optional.empty();
        private Optional<Long> size = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder offset(long offset) {
            this.offset = Optional.of(offset);
            return this;
        }

        public Builder size(long size) {
            this.size = Optional.of(size);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsRaw build() {
            return new BlockdevOptionsRaw(file, offset, size, unknown);
        }
    }
}
