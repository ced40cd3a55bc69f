// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevCreateOptionsVmdk} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record BlockdevCreateOptionsVmdk(
        BlockdevRef file,
        UInt64 size,
        Optional<List<BlockdevRef>> extents,
        Optional<OpenEnum<BlockdevVmdkSubformat>> subformat,
        Optional<String> backingFile,
        Optional<OpenEnum<BlockdevVmdkAdapterType>> adapterType,
        Optional<String> hwversion,
        Optional<String> toolsversion,
        Optional<Boolean> zeroedGrain,
        JsonMembers unknown)
        implements QapiObject {
    public BlockdevCreateOptionsVmdk {
        extents = extents.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsVmdk of(BlockdevRef file, UInt64 size) {
        return builder(file, size).build();
    }

    public static BlockdevCreateOptionsVmdk of(BlockdevRef file, long size) {
        return of(file, UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file, UInt64 size) {
        return new Builder(file, size);
    }

    public static Builder builder(BlockdevRef file, long size) {
        return builder(file, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsVmdk decode(QapiReader json) {
        return new BlockdevCreateOptionsVmdk(
                json.required("file", BlockdevRef::decode),
                json.required("size", QapiReader.UINT64),
                json.optionalList("extents", BlockdevRef::decode),
                json.optional("subformat", BlockdevVmdkSubformat::decode),
                json.optional("backing-file", QapiReader.TEXT),
                json.optional("adapter-type", BlockdevVmdkAdapterType::decode),
                json.optional("hwversion", QapiReader.TEXT),
                json.optional("toolsversion", QapiReader.TEXT),
                json.optional("zeroed-grain", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("size", size);
        json.put("extents", extents);
        json.put("subformat", subformat);
        json.put("backing-file", backingFile);
        json.put("adapter-type", adapterType);
        json.put("hwversion", hwversion);
        json.put("toolsversion", toolsversion);
        json.put("zeroed-grain", zeroedGrain);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private final UInt64 size;
        private Optional<List<BlockdevRef>> extents = Optional.empty();
        private Optional<OpenEnum<BlockdevVmdkSubformat>> subformat = Optional.empty();
        private Optional<String> backingFile = Optional.empty();
        private Optional<OpenEnum<BlockdevVmdkAdapterType>> adapterType = Optional.empty();
        private Optional<String> hwversion = Optional.empty();
        private Optional<String> toolsversion = Optional.empty();
        private Optional<Boolean> zeroedGrain = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file, UInt64 size) {
            this.file = file;
            this.size = size;
        }

        public Builder extents(List<BlockdevRef> extents) {
            this.extents = Optional.of(extents);
            return this;
        }

        public Builder subformat(BlockdevVmdkSubformat subformat) {
            this.subformat = Optional.of(OpenEnum.of(subformat));
            return this;
        }

        public Builder backingFile(String backingFile) {
            this.backingFile = Optional.of(backingFile);
            return this;
        }

        public Builder adapterType(BlockdevVmdkAdapterType adapterType) {
            this.adapterType = Optional.of(OpenEnum.of(adapterType));
            return this;
        }

        public Builder hwversion(String hwversion) {
            this.hwversion = Optional.of(hwversion);
            return this;
        }

        public Builder toolsversion(String toolsversion) {
            this.toolsversion = Optional.of(toolsversion);
            return this;
        }

        public Builder zeroedGrain(boolean zeroedGrain) {
            this.zeroedGrain = Optional.of(zeroedGrain);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsVmdk build() {
            return new BlockdevCreateOptionsVmdk(
                    file,
                    size,
                    extents,
                    subformat,
                    backingFile,
                    adapterType,
                    hwversion,
                    toolsversion,
                    zeroedGrain,
                    unknown);
        }
    }
}
