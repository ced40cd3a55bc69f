// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-job-cancel} of QAPI's {@code block-core.json}, since QEMU 1.1. */
public record BlockJobCancel(String device, Optional<Boolean> force, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockJobCancel of(String device) {
        return builder(device).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device) {
        return new Builder(device);
    }

    @Override
    public String commandName() {
        return "block-job-cancel";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-job-cancel", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobCancel decode(QapiReader json) {
        return new BlockJobCancel(
                json.required("device", QapiReader.TEXT), json.optional("force", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("force", force);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-job-cancel";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private Optional<Boolean> force = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device) {
            this.device = device;
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

        public BlockJobCancel build() {
            return new BlockJobCancel(device, force, unknown);
        }
    }
}
