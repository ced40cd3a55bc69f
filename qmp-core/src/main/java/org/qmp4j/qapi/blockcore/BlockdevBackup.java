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
 * Command {@code blockdev-backup} of QAPI's {@code block-core.json}, since QEMU 2.3.
 *
 * @param xPerf unstable: QEMU may change or drop it at any time
 */
public record BlockdevBackup(
        Optional<String> jobId,
        String device,
        OpenEnum<MirrorSyncMode> sync,
        Optional<Long> speed,
        Optional<String> bitmap,
        Optional<OpenEnum<BitmapSyncMode>> bitmapMode,
        Optional<Boolean> compress,
        Optional<OpenEnum<BlockdevOnError>> onSourceError,
        Optional<OpenEnum<BlockdevOnError>> onTargetError,
        Optional<Boolean> autoFinalize,
        Optional<Boolean> autoDismiss,
        Optional<String> filterNodeName,
        Optional<Boolean> discardSource,
        Optional<BackupPerf> xPerf,
        String target,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static BlockdevBackup of(String device, MirrorSyncMode sync, String target) {
        return builder(device, sync, target).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device, MirrorSyncMode sync, String target) {
        return new Builder(device, sync, target);
    }

    @Override
    public String commandName() {
        return "blockdev-backup";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-backup", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevBackup decode(QapiReader json) {
        return new BlockdevBackup(
                json.optional("job-id", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.required("sync", MirrorSyncMode::decode),
                json.optional("speed", QapiReader.INT64),
                json.optional("bitmap", QapiReader.TEXT),
                json.optional("bitmap-mode", BitmapSyncMode::decode),
                json.optional("compress", QapiReader.BOOL),
                json.optional("on-source-error", BlockdevOnError::decode),
                json.optional("on-target-error", BlockdevOnError::decode),
                json.optional("auto-finalize", QapiReader.BOOL),
                json.optional("auto-dismiss", QapiReader.BOOL),
                json.optional("filter-node-name", QapiReader.TEXT),
                json.optional("discard-source", QapiReader.BOOL),
                json.optional("x-perf", BackupPerf::decode),
                json.required("target", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("device", device);
        json.put("sync", sync);
        json.put("speed", speed);
        json.put("bitmap", bitmap);
        json.put("bitmap-mode", bitmapMode);
        json.put("compress", compress);
        json.put("on-source-error", onSourceError);
        json.put("on-target-error", onTargetError);
        json.put("auto-finalize", autoFinalize);
        json.put("auto-dismiss", autoDismiss);
        json.put("filter-node-name", filterNodeName);
        json.put("discard-source", discardSource);
        json.put("x-perf", xPerf);
        json.put("target", target);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-backup";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private final OpenEnum<MirrorSyncMode> sync;
        private final String target;
        private Optional<String> jobId = Optional.empty();
        private Optional<Long> speed = Optional.empty();
        private Optional<String> bitmap = Optional.empty();
        private Optional<OpenEnum<BitmapSyncMode>> bitmapMode = Optional.empty();
        private Optional<Boolean> compress = Optional.empty();
        private Optional<OpenEnum<BlockdevOnError>> onSourceError = Optional.empty();
        private Optional<OpenEnum<BlockdevOnError>> onTargetError = Optional.empty();
        private Optional<Boolean> autoFinalize = Optional.empty();
        private Optional<Boolean> autoDismiss = Optional.empty();
        private Optional<String> filterNodeName = Optional.empty();
        private Optional<Boolean> discardSource = Optional.empty();
        private Optional<BackupPerf> xPerf = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device, MirrorSyncMode sync, String target) {
            this.device = device;
            this.sync = OpenEnum.of(sync);
            this.target = target;
        }

        public Builder jobId(String jobId) {
            this.jobId = Optional.of(jobId);
            return this;
        }

        public Builder speed(long speed) {
            this.speed = Optional.of(speed);
            return this;
        }

        public Builder bitmap(String bitmap) {
            this.bitmap = Optional.of(bitmap);
            return this;
        }

        public Builder bitmapMode(BitmapSyncMode bitmapMode) {
            this.bitmapMode = Optional.of(OpenEnum.of(bitmapMode));
            return this;
        }

        public Builder compress(boolean compress) {
            this.compress = Optional.of(compress);
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

        public Builder autoFinalize(boolean autoFinalize) {
            this.autoFinalize = Optional.of(autoFinalize);
            return this;
        }

        public Builder autoDismiss(boolean autoDismiss) {
            this.autoDismiss = Optional.of(autoDismiss);
            return this;
        }

        public Builder filterNodeName(String filterNodeName) {
            this.filterNodeName = Optional.of(filterNodeName);
            return this;
        }

        public Builder discardSource(boolean discardSource) {
            this.discardSource = Optional.of(discardSource);
            return this;
        }

        public Builder xPerf(BackupPerf xPerf) {
            this.xPerf = Optional.of(xPerf);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevBackup build() {
            return new BlockdevBackup(
                    jobId,
                    device,
                    sync,
                    speed,
                    bitmap,
                    bitmapMode,
                    compress,
                    onSourceError,
                    onTargetError,
                    autoFinalize,
                    autoDismiss,
                    filterNodeName,
                    discardSource,
                    xPerf,
                    target,
                    unknown);
        }
    }
}
