// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsQcow} of QAPI's {@code block-core.json}, since QEMU 2.10. */
public record BlockdevOptionsQcow(
        BlockdevRef file,
        Optional<BlockdevRefOrNull> backing,
        Optional<BlockdevQcowEncryption> encrypt,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsQcow of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsQcow decode(QapiReader json) {
        return new BlockdevOptionsQcow(
                json.required("file", BlockdevRef::decode),
                json.optional("backing", BlockdevRefOrNull::decode),
                json.optional("encrypt", BlockdevQcowEncryption::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("backing", backing);
        json.put("encrypt", encrypt);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<BlockdevRefOrNull> backing = Optional.empty();
        private Optional<BlockdevQcowEncryption> encrypt = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder backing(BlockdevRefOrNull backing) {
            this.backing = Optional.of(backing);
            return this;
        }

        public Builder encrypt(BlockdevQcowEncryption encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsQcow build() {
            return new BlockdevOptionsQcow(file, backing, encrypt, unknown);
        }
    }
}
