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

/** Command {@code blockdev-set-active} of QAPI's {@code block-core.json}, since QEMU 10.0. */
public record BlockdevSetActive(Optional<String> nodeName, boolean active, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockdevSetActive of(boolean active) {
        return builder(active).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean active) {
        return new Builder(active);
    }

    @Override
    public String commandName() {
        return "blockdev-set-active";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-set-active", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSetActive decode(QapiReader json) {
        return new BlockdevSetActive(
                json.optional("node-name", QapiReader.TEXT), json.required("active", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("active", active);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-set-active";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean active;
        private Optional<String> nodeName = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean active) {
            this.active = active;
        }

        public Builder nodeName(String nodeName) {
            this.nodeName = Optional.of(nodeName);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevSetActive build() {
            return new BlockdevSetActive(nodeName, active, unknown);
        }
    }
}
