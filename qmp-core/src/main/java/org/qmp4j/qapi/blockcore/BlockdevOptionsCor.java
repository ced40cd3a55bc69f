// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsCor} of QAPI's {@code block-core.json}, since QEMU 6.0. */
public record BlockdevOptionsCor(BlockdevRef file, Optional<String> bottom, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsCor of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsCor decode(QapiReader json) {
        return new BlockdevOptionsCor(
                json.required("file", BlockdevRef::decode), json.optional("bottom", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("bottom", bottom);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<String> bottom = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder bottom(String bottom) {
            this.bottom = Optional.of(bottom);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsCor build() {
            return new BlockdevOptionsCor(file, bottom, unknown);
        }
    }
}
