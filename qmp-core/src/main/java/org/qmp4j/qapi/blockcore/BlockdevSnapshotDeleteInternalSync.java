// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code blockdev-snapshot-delete-internal-sync} of QAPI's {@code block-core.json}, since QEMU 1.7. Returns
 * {@link SnapshotInfo}.
 */
public record BlockdevSnapshotDeleteInternalSync(
        String device, Optional<String> id, Optional<String> name, JsonMembers unknown)
        implements QapiCommand<SnapshotInfo> {
    /** With what is required, and nothing else. */
    public static BlockdevSnapshotDeleteInternalSync of(String device) {
        return builder(device).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device) {
        return new Builder(device);
    }

    @Override
    public String commandName() {
        return "blockdev-snapshot-delete-internal-sync";
    }

    @Override
    public SnapshotInfo read(JsonNode result) {
        return SnapshotInfo.decode(QapiReader.of("blockdev-snapshot-delete-internal-sync", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotDeleteInternalSync decode(QapiReader json) {
        return new BlockdevSnapshotDeleteInternalSync(
                json.required("device", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.optional("name", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-snapshot-delete-internal-sync";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private Optional<String> id = Optional.empty();
        private Optional<String> name = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device) {
            this.device = device;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevSnapshotDeleteInternalSync build() {
            return new BlockdevSnapshotDeleteInternalSync(device, id, name, unknown);
        }
    }
}
