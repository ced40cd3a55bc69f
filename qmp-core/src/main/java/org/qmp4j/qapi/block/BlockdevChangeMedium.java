// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code blockdev-change-medium} of QAPI's {@code block.json}, since QEMU 2.5.
 *
 * @param device deprecated: a later QEMU may lack it
 */
public record BlockdevChangeMedium(
        Optional<String> device,
        Optional<String> id,
        String filename,
        Optional<String> format,
        Optional<Boolean> force,
        Optional<OpenEnum<BlockdevChangeReadOnlyMode>> readOnlyMode,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockdevChangeMedium of(String filename) {
        return builder(filename).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename) {
        return new Builder(filename);
    }

    @Override
    public String commandName() {
        return "blockdev-change-medium";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-change-medium", result));
    }

    @Override
    @Deprecated
    public Optional<String> device() {
        return device;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevChangeMedium decode(QapiReader json) {
        return new BlockdevChangeMedium(
                json.optional("device", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.required("filename", QapiReader.TEXT),
                json.optional("format", QapiReader.TEXT),
                json.optional("force", QapiReader.BOOL),
                json.optional("read-only-mode", BlockdevChangeReadOnlyMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        json.put("filename", filename);
        json.put("format", format);
        json.put("force", force);
        json.put("read-only-mode", readOnlyMode);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-change-medium";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private Optional<String> device = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<String> format = Optional.empty();
        private Optional<Boolean> force = Optional.empty();
        private Optional<OpenEnum<BlockdevChangeReadOnlyMode>> readOnlyMode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename) {
            this.filename = filename;
        }

        @Deprecated
        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder format(String format) {
            this.format = Optional.of(format);
            return this;
        }

        public Builder force(boolean force) {
            this.force = Optional.of(force);
            return this;
        }

        public Builder readOnlyMode(BlockdevChangeReadOnlyMode readOnlyMode) {
            this.readOnlyMode = Optional.of(OpenEnum.of(readOnlyMode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevChangeMedium build() {
            return new BlockdevChangeMedium(device, id, filename, format, force, readOnlyMode, unknown);
        }
    }
}
