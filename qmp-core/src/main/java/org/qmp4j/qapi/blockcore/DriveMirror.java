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

/** Command {@code drive-mirror} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public record DriveMirror(
        Optional<String> jobId,
        String device,
        String target,
        Optional<String> format,
        Optional<String> nodeName,
        Optional<String> replaces,
        OpenEnum<MirrorSyncMode> sync,
        Optional<OpenEnum<NewImageMode>> mode,
        Optional<Long> speed,
        Optional<Long> granularity,
        Optional<Long> bufSize,
        Optional<OpenEnum<BlockdevOnError>> onSourceError,
        Optional<OpenEnum<BlockdevOnError>> onTargetError,
        Optional<Boolean> unmap,
        Optional<OpenEnum<MirrorCopyMode>> copyMode,
        Optional<Boolean> autoFinalize,
        Optional<Boolean> autoDismiss,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static DriveMirror of(String device, String target, MirrorSyncMode sync) {
        return builder(device, target, sync).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device, String target, MirrorSyncMode sync) {
        return new Builder(device, target, sync);
    }

    @Override
    public String commandName() {
        return "drive-mirror";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("drive-mirror", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DriveMirror decode(QapiReader json) {
        return new DriveMirror(
                json.optional("job-id", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.required("target", QapiReader.TEXT),
                json.optional("format", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.optional("replaces", QapiReader.TEXT),
                json.required("sync", MirrorSyncMode::decode),
                json.optional("mode", NewImageMode::decode),
                json.optional("speed", QapiReader.INT64),
                json.optional("granularity", QapiReader.UINT32),
                json.optional("buf-size", QapiReader.INT64),
                json.optional("on-source-error", BlockdevOnError::decode),
                json.optional("on-target-error", BlockdevOnError::decode),
                json.optional("unmap", QapiReader.BOOL),
                json.optional("copy-mode", MirrorCopyMode::decode),
                json.optional("auto-finalize", QapiReader.BOOL),
                json.optional("auto-dismiss", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("device", device);
        json.put("target", target);
        json.put("format", format);
        json.put("node-name", nodeName);
        json.put("replaces", replaces);
        json.put("sync", sync);
        json.put("mode", mode);
        json.put("speed", speed);
        json.put("granularity", granularity);
        json.put("buf-size", bufSize);
        json.put("on-source-error", onSourceError);
        json.put("on-target-error", onTargetError);
        json.put("unmap", unmap);
        json.put("copy-mode", copyMode);
        json.put("auto-finalize", autoFinalize);
        json.put("auto-dismiss", autoDismiss);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "drive-mirror";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private final String target;
        private final OpenEnum<MirrorSyncMode> sync;
        private Optional<String> jobId = Optional.empty();
        private Optional<String> format = Optional.empty();
        private Optional<String> nodeName = Optional.empty();
        private Optional<String> replaces = Optional.empty();
        private Optional<OpenEnum<NewImageMode>> mode = Optional.empty();
        private Optional<Long> speed = Optional.empty();
        private Optional<Long> granularity = Optional.empty();
        private Optional<Long> bufSize = Optional.empty();
        private Optional<OpenEnum<BlockdevOnError>> onSourceError = Optional.empty();
        private Optional<OpenEnum<BlockdevOnError>> onTargetError = Optional.empty();
        private Optional<Boolean> unmap = Optional.empty();
        private Optional<OpenEnum<MirrorCopyMode>> copyMode = Optional.empty();
        private Optional<Boolean> autoFinalize = Optional.empty();
        private Optional<Boolean> autoDismiss = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device, String target, MirrorSyncMode sync) {
            this.device = device;
            this.target = target;
            this.sync = OpenEnum.of(sync);
        }

        public Builder jobId(String jobId) {
            this.jobId = Optional.of(jobId);
            return this;
        }

        public Builder format(String format) {
            this.format = Optional.of(format);
            return this;
        }

        public Builder nodeName(String nodeName) {
            this.nodeName = Optional.of(nodeName);
            return this;
        }

        public Builder replaces(String replaces) {
            this.replaces = Optional.of(replaces);
            return this;
        }

        public Builder mode(NewImageMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        public Builder speed(long speed) {
            this.speed = Optional.of(speed);
            return this;
        }

        public Builder granularity(long granularity) {
            this.granularity = Optional.of(granularity);
            return this;
        }

        public Builder bufSize(long bufSize) {
            this.bufSize = Optional.of(bufSize);
            return this;
        }

        public Builder onSourceError(BlockdevOnError onSourceError) {
            this.onSourceError = Optional.of(OpenEnum.of(onSourceError));
            return this;
        }

        public Builder onTargetError(BlockdevOnError onTargetError) {
            this.onTargetError = Optional.of(OpenEnum.of(onTargetError));
            return this;
        }

        public Builder unmap(boolean unmap) {
            this.unmap = Optional.of(unmap);
            return this;
        }

        public Builder copyMode(MirrorCopyMode copyMode) {
            this.copyMode = Optional.of(OpenEnum.of(copyMode));
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

        public DriveMirror build() {
            return new DriveMirror(
                    jobId,
                    device,
                    target,
                    format,
                    nodeName,
                    replaces,
                    sync,
                    mode,
                    speed,
                    granularity,
                    bufSize,
                    onSourceError,
                    onTargetError,
                    unmap,
                    copyMode,
                    autoFinalize,
                    autoDismiss,
                    unknown);
        }
    }
}
