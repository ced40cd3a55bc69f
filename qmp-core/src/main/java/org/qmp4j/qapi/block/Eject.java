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
 * Command {@code eject} of QAPI's {@code block.json}, since QEMU 0.14.
 *
 * @param device deprecated: a later QEMU may lack it
 */
public record Eject(Optional<String> device, Optional<String> id, Optional<Boolean> force, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "eject";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("eject", result));
    }

    @Override
    @Deprecated
    public Optional<String> device() {
        return device;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Eject decode(QapiReader json) {
        return new Eject(
                json.optional("device", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.optional("force", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        json.put("force", force);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "eject";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> device = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<Boolean> force = Optional.empty();
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

        public Builder force(boolean force) {
            this.force = Optional.of(force);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Eject build() {
            return new Eject(device, id, force, unknown);
        }
    }
}
