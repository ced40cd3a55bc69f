// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockDirtyBitmapOrStr;

/** Struct {@code BlockExportOptionsNbd} of QAPI's {@code block-export.json}, since QEMU 5.2. */
public record BlockExportOptionsNbd(
        Optional<String> name,
        Optional<String> description,
        Optional<List<BlockDirtyBitmapOrStr>> bitmaps,
        Optional<Boolean> allocationDepth,
        JsonMembers unknown)
        implements QapiObject {
    public BlockExportOptionsNbd {
        bitmaps = bitmaps.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportOptionsNbd decode(QapiReader json) {
        return new BlockExportOptionsNbd(
                json.optional("name", QapiReader.TEXT),
                json.optional("description", QapiReader.TEXT),
                json.optionalList("bitmaps", BlockDirtyBitmapOrStr::decode),
                json.optional("allocation-depth", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("description", description);
        json.put("bitmaps", bitmaps);
        json.put("allocation-depth", allocationDepth);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> name = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<List<BlockDirtyBitmapOrStr>> bitmaps = Optional.empty();
        private Optional<Boolean> allocationDepth = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        public Builder bitmaps(List<BlockDirtyBitmapOrStr> bitmaps) {
            this.bitmaps = Optional.of(bitmaps);
            return this;
        }

        public Builder allocationDepth(boolean allocationDepth) {
            this.allocationDepth = Optional.of(allocationDepth);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockExportOptionsNbd build() {
            return new BlockExportOptionsNbd(name, description, bitmaps, allocationDepth, unknown);
        }
    }
}
