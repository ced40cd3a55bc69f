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

/** Command {@code block_resize} of QAPI's {@code block-core.json}, since QEMU 0.14. */
public record BlockResize(Optional<String> device, Optional<String> nodeName, long size, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockResize of(long size) {
        return builder(size).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long size) {
        return new Builder(size);
    }

    @Override
    public String commandName() {
        return "block_resize";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block_resize", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockResize decode(QapiReader json) {
        return new BlockResize(
                json.optional("device", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("node-name", nodeName);
        json.put("size", size);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block_resize";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long size;
        private Optional<String> device = Optional.empty();
        private Optional<String> nodeName = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long size) {
            this.size = size;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
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

        public BlockResize build() {
            return new BlockResize(device, nodeName, size, unknown);
        }
    }
}
