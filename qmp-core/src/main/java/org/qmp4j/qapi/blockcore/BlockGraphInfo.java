// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockGraphInfo} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record BlockGraphInfo(
        String filename,
        String format,
        Optional<Boolean> dirtyFlag,
        Optional<Long> actualSize,
        long virtualSize,
        Optional<Long> clusterSize,
        Optional<Boolean> encrypted,
        Optional<Boolean> compressed,
        Optional<String> backingFilename,
        Optional<String> fullBackingFilename,
        Optional<String> backingFilenameFormat,
        Optional<List<SnapshotInfo>> snapshots,
        Optional<ImageInfoSpecific> formatSpecific,
        List<BlockChildInfo> children,
        JsonMembers unknown)
        implements QapiObject {
    public BlockGraphInfo {
        snapshots = snapshots.map(List::copyOf);
        children = List.copyOf(children);
    }

    /** With what is required, and nothing else. */
    public static BlockGraphInfo of(String filename, String format, long virtualSize, List<BlockChildInfo> children) {
        return builder(filename, format, virtualSize, children).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename, String format, long virtualSize, List<BlockChildInfo> children) {
        return new Builder(filename, format, virtualSize, children);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockGraphInfo decode(QapiReader json) {
        return new BlockGraphInfo(
                json.required("filename", QapiReader.TEXT),
                json.required("format", QapiReader.TEXT),
                json.optional("dirty-flag", QapiReader.BOOL),
                json.optional("actual-size", QapiReader.INT64),
                json.required("virtual-size", QapiReader.INT64),
                json.optional("cluster-size", QapiReader.INT64),
                json.optional("encrypted", QapiReader.BOOL),
                json.optional("compressed", QapiReader.BOOL),
                json.optional("backing-filename", QapiReader.TEXT),
                json.optional("full-backing-filename", QapiReader.TEXT),
                json.optional("backing-filename-format", QapiReader.TEXT),
                json.optionalList("snapshots", SnapshotInfo::decode),
                json.optional("format-specific", ImageInfoSpecific::decode),
                json.requiredList("children", BlockChildInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("format", format);
        json.put("dirty-flag", dirtyFlag);
        json.put("actual-size", actualSize);
        json.put("virtual-size", virtualSize);
        json.put("cluster-size", clusterSize);
        json.put("encrypted", encrypted);
        json.put("compressed", compressed);
        json.put("backing-filename", backingFilename);
        json.put("full-backing-filename", fullBackingFilename);
        json.put("backing-filename-format", backingFilenameFormat);
        json.put("snapshots", snapshots);
        json.put("format-specific", formatSpecific);
        json.put("children", children);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private final String format;
        private final long virtualSize;
        private final List<BlockChildInfo> children;
        private Optional<Boolean> dirtyFlag = Optional.empty();
        private Optional<Long> actualSize = Optional.empty();
        private Optional<Long> clusterSize = Optional.empty();
        private Optional<Boolean> encrypted = Optional.empty();
        private Optional<Boolean> compressed = Optional.empty();
        private Optional<String> backingFilename = Optional.empty();
        private Optional<String> fullBackingFilename = Optional.empty();
        private Optional<String> backingFilenameFormat = Optional.empty();
        private Optional<List<SnapshotInfo>> snapshots = Optional.empty();
        private Optional<ImageInfoSpecific> formatSpecific = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename, String format, long virtualSize, List<BlockChildInfo> children) {
            this.filename = filename;
            this.format = format;
            this.virtualSize = virtualSize;
            this.children = children;
        }

        public Builder dirtyFlag(boolean dirtyFlag) {
            this.dirtyFlag = Optional.of(dirtyFlag);
            return this;
        }

        public Builder actualSize(long actualSize) {
            this.actualSize = Optional.of(actualSize);
            return this;
        }

        public Builder clusterSize(long clusterSize) {
            this.clusterSize = Optional.of(clusterSize);
            return this;
        }

        public Builder encrypted(boolean encrypted) {
            this.encrypted = Optional.of(encrypted);
            return this;
        }

        public Builder compressed(boolean compressed) {
            this.compressed = Optional.of(compressed);
            return this;
        }

        public Builder backingFilename(String backingFilename) {
            this.backingFilename = Optional.of(backingFilename);
            return this;
        }

        public Builder fullBackingFilename(String fullBackingFilename) {
            this.fullBackingFilename = Optional.of(fullBackingFilename);
            return this;
        }

        public Builder backingFilenameFormat(String backingFilenameFormat) {
            this.backingFilenameFormat = Optional.of(backingFilenameFormat);
            return this;
        }

        public Builder snapshots(List<SnapshotInfo> snapshots) {
            this.snapshots = Optional.of(snapshots);
            return this;
        }

        public Builder formatSpecific(ImageInfoSpecific formatSpecific) {
            this.formatSpecific = Optional.of(formatSpecific);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockGraphInfo build() {
            return new BlockGraphInfo(
                    filename,
                    format,
                    dirtyFlag,
                    actualSize,
                    virtualSize,
                    clusterSize,
                    encrypted,
                    compressed,
                    backingFilename,
                    fullBackingFilename,
                    backingFilenameFormat,
                    snapshots,
                    formatSpecific,
                    children,
                    unknown);
        }
    }
}
