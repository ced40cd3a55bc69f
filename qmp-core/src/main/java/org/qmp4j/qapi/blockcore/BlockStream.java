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

/** Command {@code block-stream} of QAPI's {@code block-core.json}, since QEMU 1.1. */
public record BlockStream(
        Optional<String> jobId,
        String device,
        Optional<String> base,
        Optional<String> baseNode,
        Optional<String> backingFile,
        Optional<Boolean> backingMaskProtocol,
        Optional<String> bottom,
        Optional<Long> speed,
        Optional<OpenEnum<BlockdevOnError>> onError,
        Optional<String> filterNodeName,
        Optional<Boolean> autoFinalize,
        Optional<Boolean> autoDismiss,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockStream of(String device) {
        return builder(device).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device) {
        return new Builder(device);
    }

    @Override
    public String commandName() {
        return "block-stream";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-stream", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockStream decode(QapiReader json) {
        return new BlockStream(
                json.optional("job-id", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.optional("base", QapiReader.TEXT),
                json.optional("base-node", QapiReader.TEXT),
                json.optional("backing-file", QapiReader.TEXT),
                json.optional("backing-mask-protocol", QapiReader.BOOL),
                json.optional("bottom", QapiReader.TEXT),
                json.optional("speed", QapiReader.INT64),
                json.optional("on-error", BlockdevOnError::decode),
                json.optional("filter-node-name", QapiReader.TEXT),
                json.optional("auto-finalize", QapiReader.BOOL),
                json.optional("auto-dismiss", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("device", device);
        json.put("base", base);
        json.put("base-node", baseNode);
        json.put("backing-file", backingFile);
        json.put("backing-mask-protocol", backingMaskProtocol);
        json.put("bottom", bottom);
        json.put("speed", speed);
        json.put("on-error", onError);
        json.put("filter-node-name", filterNodeName);
        json.put("auto-finalize", autoFinalize);
        json.put("auto-dismiss", autoDismiss);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-stream";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private Optional<String> jobId = Optional.empty();
        private Optional<String> base = Optional.empty();
        private Optional<String> baseNode = Optional.empty();
        private Optional<String> backingFile = Optional.empty();
        private Optional<Boolean> backingMaskProtocol = Optional.empty();
        private Optional<String> bottom = Optional.empty();
        private Optional<Long> speed = Optional.empty();
        private Optional<OpenEnum<BlockdevOnError>> onError = Optional.empty();
        private Optional<String> filterNodeName = Optional.empty();
        private Optional<Boolean> autoFinalize = Optional.empty();
        private Optional<Boolean> autoDismiss = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device) {
            this.device = device;
        }

        public Builder jobId(String jobId) {
            this.jobId = Optional.of(jobId);
            return this;
        }

        public Builder base(String base) {
            this.base = Optional.of(base);
            return this;
        }

        public Builder baseNode(String baseNode) {
            this.baseNode = Optional.of(baseNode);
            return this;
        }

        public Builder backingFile(String backingFile) {
            this.backingFile = Optional.of(backingFile);
            return this;
        }

        public Builder backingMaskProtocol(boolean backingMaskProtocol) {
            this.backingMaskProtocol = Optional.of(backingMaskProtocol);
            return this;
        }

        public Builder bottom(String bottom) {
            this.bottom = Optional.of(bottom);
            return this;
        }

        public Builder speed(long speed) {
            this.speed = Optional.of(speed);
            return this;
        }

        public Builder onError(BlockdevOnError onError) {
            this.onError = Optional.of(OpenEnum.of(onError));
            return this;
        }

        public Builder filterNodeName(String filterNodeName) {
            this.filterNodeName = Optional.of(filterNodeName);
            return this;
        }

        public Builder autoFinalize(boolean autoFinalize) {
            this.autoFinalize = Optional.of(autoFinalize);
            return this;
        }

        public Builder autoDismiss(boolean autoDismiss) {
            this.autoDismiss = Optional.of(autoDismiss);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockStream build() {
            return new BlockStream(
                    jobId,
                    device,
                    base,
                    baseNode,
                    backingFile,
                    backingMaskProtocol,
                    bottom,
                    speed,
                    onError,
                    filterNodeName,
                    autoFinalize,
                    autoDismiss,
                    unknown);
        }
    }
}
