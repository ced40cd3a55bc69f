// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsLUKS} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsLUKS(
        BlockdevRef file, Optional<String> keySecret, Optional<BlockdevRef> header, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsLUKS of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsLUKS decode(QapiReader json) {
        return new BlockdevOptionsLUKS(
                json.required("file", BlockdevRef::decode),
                json.optional("key-secret", QapiReader.TEXT),
                json.optional("header", BlockdevRef::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("key-secret", keySecret);
        json.put("header", header);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<String> keySecret = Optional.empty();
        private Optional<BlockdevRef> header = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder keySecret(String keySecret) {
            this.keySecret = Optional.of(keySecret);
            return this;
        }

        public Builder header(BlockdevRef header) {
            this.header = Optional.of(header);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsLUKS build() {
            return new BlockdevOptionsLUKS(file, keySecret, header, unknown);
        }
    }
}
