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

/**
 * Command {@code block-commit} of QAPI's {@code block-core.json}, since QEMU 1.3.
 *
 * @param base deprecated: a later QEMU may lack it
 * @param top deprecated: a later QEMU may lack it
 */
public record BlockCommit(
        Optional<String> jobId,
        String device,
        Optional<String> baseNode,
        Optional<String> base,
        Optional<String> topNode,
        Optional<String> top,
        Optional<String> backingFile,
        Optional<Boolean> backingMaskProtocol,
        Optional<Long> speed,
        Optional<OpenEnum<BlockdevOnError>> onError,
        Optional<String> filterNodeName,
        Optional<Boolean> autoFinalize,
        Optional<Boolean> autoDismiss,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockCommit of(String device) {
        return builder(device).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device) {
        return new Builder(device);
    }

    @Override
    public String commandName() {
        return "block-commit";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-commit", result));
    }

    @Override
    @Deprecated
    public Optional<String> base() {
        return base;
    }

    @Override
    @Deprecated
    public Optional<String> top() {
        return top;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockCommit decode(QapiReader json) {
        return new BlockCommit(
                json.optional("job-id", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.optional("base-node", QapiReader.TEXT),
                json.optional("base", QapiReader.TEXT),
                json.optional("top-node", QapiReader.TEXT),
                json.optional("top", QapiReader.TEXT),
                json.optional("backing-file", QapiReader.TEXT),
                json.optional("backing-mask-protocol", QapiReader.BOOL),
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
        json.put("base-node", baseNode);
        json.put("base", base);
        json.put("top-node", topNode);
        json.put("top", top);
        json.put("backing-file", backingFile);
        json.put("backing-mask-protocol", backingMaskProtocol);
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
        return "block-commit";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private Optional<String> jobId = Optional.empty();
        private Optional<String> baseNode = Optional.empty();
        private Optional<String> base = Optional.empty();
        private Optional<String> topNode = Optional.empty();
        private Optional<String> top = Optional.empty();
        private Optional<String> backingFile = Optional.empty();
        private Optional<Boolean> backingMaskProtocol = Optional.empty();
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

        public Builder baseNode(String baseNode) {
            this.baseNode = Optional.of(baseNode);
            return this;
        }

        @Deprecated
        public Builder base(String base) {
            this.base = Optional.of(base);
            return this;
        }

        public Builder topNode(String topNode) {
            this.topNode = Optional.of(topNode);
            return this;
        }

        @Deprecated
        public Builder top(String top) {
            this.top = Optional.of(top);
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

        public BlockCommit build() {
            return new BlockCommit(
                    jobId,
                    device,
                    baseNode,
                    base,
                    topNode,
                    top,
                    backingFile,
                    backingMaskProtocol,
                    speed,
                    onError,
                    filterNodeName,
                    autoFinalize,
                    autoDismiss,
                    unknown);
        }
    }
}
