// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code blockdev-close-tray} of QAPI's {@code block.json}, since QEMU 2.5.
 *
 * @param device deprecated: a later QEMU may lack it
 */
public record BlockdevCloseTray(Optional<String> device, Optional<String> id, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "blockdev-close-tray";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-close-tray", result));
    }

    @Override
    @Deprecated
    public Optional<String> device() {
        return device;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCloseTray decode(QapiReader json) {
        return new BlockdevCloseTray(
                json.optional("device", QapiReader.TEXT), json.optional("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-close-tray";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> device = Optional.empty();
        private Optional<String> id = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        @Deprecated
        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCloseTray build() {
            return new BlockdevCloseTray(device, id, unknown);
        }
    }
}
