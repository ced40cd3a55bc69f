// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-export-del} of QAPI's {@code block-export.json}, since QEMU 5.2. */
public record BlockExportDel(String id, Optional<OpenEnum<BlockExportRemoveMode>> mode, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockExportDel of(String id) {
        return builder(id).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    @Override
    public String commandName() {
        return "block-export-del";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-export-del", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportDel decode(QapiReader json) {
        return new BlockExportDel(
                json.required("id", QapiReader.TEXT),
                json.optional("mode", BlockExportRemoveMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("mode", mode);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-export-del";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String id;
        private Optional<OpenEnum<BlockExportRemoveMode>> mode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String id) {
            this.id = id;
        }

        public Builder mode(BlockExportRemoveMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockExportDel build() {
            return new BlockExportDel(id, mode, unknown);
        }
    }
}
