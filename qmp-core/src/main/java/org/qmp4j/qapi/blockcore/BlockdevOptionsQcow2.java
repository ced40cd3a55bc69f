// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsQcow2} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsQcow2(
        BlockdevRef file,
        Optional<BlockdevRefOrNull> backing,
        Optional<Boolean> lazyRefcounts,
        Optional<Boolean> passDiscardRequest,
        Optional<Boolean> passDiscardSnapshot,
        Optional<Boolean> passDiscardOther,
        Optional<Boolean> discardNoUnref,
        Optional<Qcow2OverlapChecks> overlapCheck,
        Optional<Long> cacheSize,
        Optional<Long> l2CacheSize,
        Optional<Long> l2CacheEntrySize,
        Optional<Long> refcountCacheSize,
        Optional<Long> cacheCleanInterval,
        Optional<BlockdevQcow2Encryption> encrypt,
        Optional<BlockdevRef> dataFile,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsQcow2 of(BlockdevRef file) {
        return builder(file).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef file) {
        return new Builder(file);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsQcow2 decode(QapiReader json) {
        return new BlockdevOptionsQcow2(
                json.required("file", BlockdevRef::decode),
                json.optional("backing", BlockdevRefOrNull::decode),
                json.optional("lazy-refcounts", QapiReader.BOOL),
                json.optional("pass-discard-request", QapiReader.BOOL),
                json.optional("pass-discard-snapshot", QapiReader.BOOL),
                json.optional("pass-discard-other", QapiReader.BOOL),
                json.optional("discard-no-unref", QapiReader.BOOL),
                json.optional("overlap-check", Qcow2OverlapChecks::decode),
                json.optional("cache-size", QapiReader.INT64),
                json.optional("l2-cache-size", QapiReader.INT64),
                json.optional("l2-cache-entry-size", QapiReader.INT64),
                json.optional("refcount-cache-size", QapiReader.INT64),
                json.optional("cache-clean-interval", QapiReader.INT64),
                json.optional("encrypt", BlockdevQcow2Encryption::decode),
                json.optional("data-file", BlockdevRef::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        json.put("backing", backing);
        json.put("lazy-refcounts", lazyRefcounts);
        json.put("pass-discard-request", passDiscardRequest);
        json.put("pass-discard-snapshot", passDiscardSnapshot);
        json.put("pass-discard-other", passDiscardOther);
        json.put("discard-no-unref", discardNoUnref);
        json.put("overlap-check", overlapCheck);
        json.put("cache-size", cacheSize);
        json.put("l2-cache-size", l2CacheSize);
        json.put("l2-cache-entry-size", l2CacheEntrySize);
        json.put("refcount-cache-size", refcountCacheSize);
        json.put("cache-clean-interval", cacheCleanInterval);
        json.put("encrypt", encrypt);
        json.put("data-file", dataFile);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef file;
        private Optional<BlockdevRefOrNull> backing = Optional.empty();
        private Optional<Boolean> lazyRefcounts = Optional.empty();
        private Optional<Boolean> passDiscardRequest = Optional.empty();
        private Optional<Boolean> passDiscardSnapshot = Optional.empty();
        private Optional<Boolean> passDiscardOther = Optional.empty();
        private Optional<Boolean> discardNoUnref = Optional.empty();
        private Optional<Qcow2OverlapChecks> overlapCheck = Optional.empty();
        private Optional<Long> cacheSize = Optional.empty();
        private Optional<Long> l2CacheSize = Optional.empty();
        private Optional<Long> l2CacheEntrySize = Optional.empty();
        private Optional<Long> refcountCacheSize = Optional.empty();
        private Optional<Long> cacheCleanInterval = Optional.empty();
        private Optional<BlockdevQcow2Encryption> encrypt = Optional.empty();
        private Optional<BlockdevRef> dataFile = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef file) {
            this.file = file;
        }

        public Builder backing(BlockdevRefOrNull backing) {
            this.backing = Optional.of(backing);
            return this;
        }

        public Builder lazyRefcounts(boolean lazyRefcounts) {
            this.lazyRefcounts = Optional.of(lazyRefcounts);
            return this;
        }

        public Builder passDiscardRequest(boolean passDiscardRequest) {
            this.passDiscardRequest = Optional.of(passDiscardRequest);
            return this;
        }

        public Builder passDiscardSnapshot(boolean passDiscardSnapshot) {
            this.passDiscardSnapshot = Optional.of(passDiscardSnapshot);
            return this;
        }

        public Builder passDiscardOther(boolean passDiscardOther) {
            this.passDiscardOther = Optional.of(passDiscardOther);
            return this;
        }

        public Builder discardNoUnref(boolean discardNoUnref) {
            this.discardNoUnref = Optional.of(discardNoUnref);
            return this;
        }

        public Builder overlapCheck(Qcow2OverlapChecks overlapCheck) {
            this.overlapCheck = Optional.of(overlapCheck);
            return this;
        }

        public Builder cacheSize(long cacheSize) {
            this.cacheSize = Optional.of(cacheSize);
            return this;
        }

        public Builder l2CacheSize(long l2CacheSize) {
            this.l2CacheSize = Optional.of(l2CacheSize);
            return this;
        }

        public Builder l2CacheEntrySize(long l2CacheEntrySize) {
            this.l2CacheEntrySize = Optional.of(l2CacheEntrySize);
            return this;
        }

        public Builder refcountCacheSize(long refcountCacheSize) {
            this.refcountCacheSize = Optional.of(refcountCacheSize);
            return this;
        }

        public Builder cacheCleanInterval(long cacheCleanInterval) {
            this.cacheCleanInterval = Optional.of(cacheCleanInterval);
            return this;
        }

        public Builder encrypt(BlockdevQcow2Encryption encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        public Builder dataFile(BlockdevRef dataFile) {
            this.dataFile = Optional.of(dataFile);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsQcow2 build() {
            return new BlockdevOptionsQcow2(
                    file,
                    backing,
                    lazyRefcounts,
                    passDiscardRequest,
                    passDiscardSnapshot,
                    passDiscardOther,
                    discardNoUnref,
                    overlapCheck,
                    cacheSize,
                    l2CacheSize,
                    l2CacheEntrySize,
                    refcountCacheSize,
                    cacheCleanInterval,
                    encrypt,
                    dataFile,
                    unknown);
        }
    }
}
