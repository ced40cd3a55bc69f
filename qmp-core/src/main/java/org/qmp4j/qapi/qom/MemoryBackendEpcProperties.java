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

/**
 * Struct {@code MemoryBackendEpcProperties} of QAPI's {@code qom.json}, since QEMU 6.2, if QEMU has
 * {@code CONFIG_LINUX}.
 */
public record MemoryBackendEpcProperties(
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
        JsonMembers unknown)
        implements QapiObject {
    public MemoryBackendEpcProperties {
        hostNodes = hostNodes.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static MemoryBackendEpcProperties of(UInt64 size) {
        return builder(size).build();
    }

    public static MemoryBackendEpcProperties of(long size) {
        return of(UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 size) {
        return new Builder(size);
    }

    public static Builder builder(long size) {
        return builder(UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryBackendEpcProperties decode(QapiReader json) {
        return new MemoryBackendEpcProperties(
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
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 size;
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
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 size) {
            this.size = size;
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

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MemoryBackendEpcProperties build() {
            return new MemoryBackendEpcProperties(
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
                    unknown);
        }
    }
}
