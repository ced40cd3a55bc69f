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

/** Command {@code block-dirty-bitmap-add} of QAPI's {@code block-core.json}, since QEMU 2.4. */
public record BlockDirtyBitmapAdd(
        String node,
        String name,
        Optional<Long> granularity,
        Optional<Boolean> persistent,
        Optional<Boolean> disabled,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockDirtyBitmapAdd of(String node, String name) {
        return builder(node, name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String node, String name) {
        return new Builder(node, name);
    }

    @Override
    public String commandName() {
        return "block-dirty-bitmap-add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-dirty-bitmap-add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapAdd decode(QapiReader json) {
        return new BlockDirtyBitmapAdd(
                json.required("node", QapiReader.TEXT),
                json.required("name", QapiReader.TEXT),
                json.optional("granularity", QapiReader.UINT32),
                json.optional("persistent", QapiReader.BOOL),
                json.optional("disabled", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("name", name);
        json.put("granularity", granularity);
        json.put("persistent", persistent);
        json.put("disabled", disabled);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-dirty-bitmap-add";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String node;
        private final String name;
        private Optional<Long> granularity = Optional.empty();
        private Optional<Boolean> persistent = Optional.empty();
        private Optional<Boolean> disabled = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String node, String name) {
            this.node = node;
            this.name = name;
        }

        public Builder granularity(long granularity) {
            this.granularity = Optional.of(granularity);
            return this;
        }

        public Builder persistent(boolean persistent) {
            this.persistent = Optional.of(persistent);
            return this;
        }

        public Builder disabled(boolean disabled) {
            this.disabled = Optional.of(disabled);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockDirtyBitmapAdd build() {
            return new BlockDirtyBitmapAdd(node, name, granularity, persistent, disabled, unknown);
        }
    }
}
