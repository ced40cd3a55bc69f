// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockdevOptionsReplication} of QAPI's {@code block-core.json}, since QEMU 2.9, if QEMU has
 * {@code CONFIG_REPLICATION}.
 */
public record BlockdevOptionsReplication(
        BlockdevRef file, OpenEnum<ReplicationMode> mode, Optional<String> topId, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsReplication of(BlockdevRef file, ReplicationMode mode) {
        return builder(file, mode).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file, ReplicationMode mode) {
        return new Builder(file, mode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsReplication decode(QapiReader json) {
        return new BlockdevOptionsReplication(
                json.required("file", BlockdevRef::decode),
                json.required("mode", ReplicationMode::decode),
                json.optional("top-id", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("mode", mode);
        json.put("top-id", topId);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final OpenEnum<ReplicationMode> mode;
        private Optional<String> topId = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, ReplicationMode mode) {
            this.file = file;
            this.mode = OpenEnum.of(mode);
        }

        public Builder topId(String topId) {
            this.topId = Optional.of(topId);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsReplication build() {
            return new BlockdevOptionsReplication(file, mode, topId, unknown);
        }
    }
}
