// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-snapshot-sync} of QAPI's {@code block-core.json}, since QEMU 0.14. */
public record BlockdevSnapshotSync(
        Optional<String> device,
        Optional<String> nodeName,
        String snapshotFile,
        Optional<String> snapshotNodeName,
        Optional<String> format,
        Optional<OpenEnum<NewImageMode>> mode,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockdevSnapshotSync of(String snapshotFile) {
        return builder(snapshotFile).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String snapshotFile) {
        return new Builder(snapshotFile);
    }

    @Override
    public String commandName() {
        return "blockdev-snapshot-sync";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-snapshot-sync", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotSync decode(QapiReader json) {
        return new BlockdevSnapshotSync(
                json.optional("device", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("snapshot-file", QapiReader.TEXT),
                json.optional("snapshot-node-name", QapiReader.TEXT),
                json.optional("format", QapiReader.TEXT),
                json.optional("mode", NewImageMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("node-name", nodeName);
        json.put("snapshot-file", snapshotFile);
        json.put("snapshot-node-name", snapshotNodeName);
        json.put("format", format);
        json.put("mode", mode);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-snapshot-sync";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String snapshotFile;
        private Optional<String> device = Optional.empty();
        private Optional<String> nodeName = Optional.empty();
        private Optional<String> snapshotNodeName = Optional.empty();
        private Optional<String> format = Optional.empty();
        private Optional<OpenEnum<NewImageMode>> mode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String snapshotFile) {
            this.snapshotFile = snapshotFile;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder nodeName(String nodeName) {
            this.nodeName = Optional.of(nodeName);
            return this;
        }

        public Builder snapshotNodeName(String snapshotNodeName) {
            this.snapshotNodeName = Optional.of(snapshotNodeName);
            return this;
        }

        public Builder format(String format) {
            this.format = Optional.of(format);
            return this;
        }

        public Builder mode(NewImageMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevSnapshotSync build() {
            return new BlockdevSnapshotSync(device, nodeName, snapshotFile, snapshotNodeName, format, mode, unknown);
        }
    }
}
