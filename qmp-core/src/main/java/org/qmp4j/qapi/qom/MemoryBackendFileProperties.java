// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.common.HostMemPolicy;
import org.qmp4j.qapi.common.OnOffAuto;

/** Struct {@code MemoryBackendFileProperties} of QAPI's {@code qom.json}, since QEMU 2.1. */
public record MemoryBackendFileProperties(
        Optional<Boolean> dump,
        Optional<List<Integer>> hostNodes,
        Optional<Boolean> merge,
        Optional<OpenEnum<HostMemPolicy>> policy,
        Optional<Boolean> prealloc,
        Optional<Long> preallocThreads,
        Optional<String> preallocContext,
        Optional<Boolean> share,
        Optional<Boolean> reserve,
        UInt64 size,
        Optional<Boolean> xUseCanonicalPathForRamblockId,
        Optional<UInt64> align,
        Optional<UInt64> offset,
        Optional<Boolean> discardData,
        String memPath,
        Optional<Boolean> pmem,
        Optional<Boolean> readonly,
        Optional<OpenEnum<OnOffAuto>> rom,
        JsonMembers unknown)
        implements QapiObject {
    public MemoryBackendFileProperties {
        hostNodes = hostNodes.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static MemoryBackendFileProperties of(UInt64 size, String memPath) {
        return builder(size, memPath).build();
    }

    public static MemoryBackendFileProperties of(long size, String memPath) {
        return of(UInt64.of(size), memPath);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 size, String memPath) {
        return new Builder(size, memPath);
    }

    public static Builder builder(long size, String memPath) {
        return builder(UInt64.of(size), memPath);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryBackendFileProperties decode(QapiReader json) {
        return new MemoryBackendFileProperties(
                json.optional("dump", QapiReader.BOOL),
                json.optionalList("host-nodes", QapiReader.UINT16),
                json.optional("merge", QapiReader.BOOL),
                json.optional("policy", HostMemPolicy::decode),
                json.optional("prealloc", QapiReader.BOOL),
                json.optional("prealloc-threads", QapiReader.UINT32),
                json.optional("prealloc-context", QapiReader.TEXT),
                json.optional("share", QapiReader.BOOL),
                json.optional("reserve", QapiReader.BOOL),
                json.required("size", QapiReader.UINT64),
                json.optional("x-use-canonical-path-for-ramblock-id", QapiReader.BOOL),
                json.optional("align", QapiReader.UINT64),
                json.optional("offset", QapiReader.UINT64),
                json.optional("discard-data", QapiReader.BOOL),
                json.required("mem-path", QapiReader.TEXT),
                json.optional("pmem", QapiReader.BOOL),
                json.optional("readonly", QapiReader.BOOL),
                json.optional("rom", OnOffAuto::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("dump", dump);
        json.put("host-nodes", hostNodes);
        json.put("merge", merge);
        json.put("policy", policy);
        json.put("prealloc", prealloc);
        json.put("prealloc-threads", preallocThreads);
        json.put("prealloc-context", preallocContext);
        json.put("share", share);
        json.put("reserve", reserve);
        json.put("size", size);
        json.put("x-use-canonical-path-for-ramblock-id", xUseCanonicalPathForRamblockId);
        json.put("align", align);
        json.put("offset", offset);
        json.put("discard-data", discardData);
        json.put("mem-path", memPath);
        json.put("pmem", pmem);
        json.put("readonly", readonly);
        json.put("rom", rom);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 size;
        private final String memPath;
        private Optional<Boolean> dump = Optional.empty();
        private Optional<List<Integer>> hostNodes = Optional.empty();
        private Optional<Boolean> merge = Optional.empty();
        private Optional<OpenEnum<HostMemPolicy>> policy = Optional.empty();
        private Optional<Boolean> prealloc = Optional.empty();
        private Optional<Long> preallocThreads = Optional.empty();
        private Optional<String> preallocContext = Optional.empty();
        private Optional<Boolean> share = Optional.empty();
        private Optional<Boolean> reserve = Optional.empty();
        private Optional<Boolean> xUseCanonicalPathForRamblockId = Optional.empty();
        private Optional<UInt64> align = Optional.empty();
        private Optional<UInt64> offset = Optional.empty();
        private Optional<Boolean> discardData = Optional.empty();
        private Optional<Boolean> pmem = Optional.empty();
        private Optional<Boolean> readonly = Optional.empty();
        private Optional<OpenEnum<OnOffAuto>> rom = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 size, String memPath) {
            this.size = size;
            this.memPath = memPath;
        }

        public Builder dump(boolean dump) {
            this.dump = Optional.of(dump);
            return this;
        }

        public Builder hostNodes(List<Integer> hostNodes) {
            this.hostNodes = Optional.of(hostNodes);
            return this;
        }

        public Builder merge(boolean merge) {
            this.merge = Optional.of(merge);
            return this;
        }

        public Builder policy(HostMemPolicy policy) {
            this.policy = Optional.of(OpenEnum.of(policy));
            return this;
        }

        public Builder prealloc(boolean prealloc) {
            this.prealloc = Optional.of(prealloc);
            return this;
        }

        public Builder preallocThreads(long preallocThreads) {
            this.preallocThreads = Optional.of(preallocThreads);
            return this;
        }

        public Builder preallocContext(String preallocContext) {
            this.preallocContext = Optional.of(preallocContext);
            return this;
        }

        public Builder share(boolean share) {
            this.share = Optional.of(share);
            return this;
        }

        public Builder reserve(boolean reserve) {
            this.reserve = Optional.of(reserve);
            return this;
        }

        public Builder xUseCanonicalPathForRamblockId(boolean xUseCanonicalPathForRamblockId) {
            this.xUseCanonicalPathForRamblockId = Optional.of(xUseCanonicalPathForRamblockId);
            return this;
        }

        public Builder align(UInt64 align) {
            this.align = Optional.of(align);
            return this;
        }

        public Builder align(long align) {
            return align(UInt64.of(align));
        }

        public Builder offset(UInt64 offset) {
            this.offset = Optional.of(offset);
            return this;
        }

        public Builder offset(long offset) {
            return offset(UInt64.of(offset));
        }

        public Builder discardData(boolean discardData) {
            this.discardData = Optional.of(discardData);
            return this;
        }

        public Builder pmem(boolean pmem) {
            this.pmem = Optional.of(pmem);
            return this;
        }

        public Builder readonly(boolean readonly) {
            this.readonly = Optional.of(readonly);
            return this;
        }

        public Builder rom(OnOffAuto rom) {
            this.rom = Optional.of(OpenEnum.of(rom));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MemoryBackendFileProperties build() {
            return new MemoryBackendFileProperties(
                    dump,
                    hostNodes,
                    merge,
                    policy,
                    prealloc,
                    preallocThreads,
                    preallocContext,
                    share,
                    reserve,
                    size,
                    xUseCanonicalPathForRamblockId,
                    align,
                    offset,
                    discardData,
                    memPath,
                    pmem,
                    readonly,
                    rom,
                    unknown);
        }
    }
}
