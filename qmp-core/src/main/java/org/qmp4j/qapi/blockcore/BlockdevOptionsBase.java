// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link BlockdevOptions} has. */
public record BlockdevOptionsBase(
        Optional<String> nodeName,
        Optional<OpenEnum<BlockdevDiscardOptions>> discard,
        Optional<BlockdevCacheOptions> cache,
        Optional<Boolean> active,
        Optional<Boolean> readOnly,
        Optional<Boolean> autoReadOnly,
        Optional<Boolean> forceShare,
        Optional<OpenEnum<BlockdevDetectZeroesOptions>> detectZeroes)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsBase decode(QapiReader json) {
        return new BlockdevOptionsBase(
                json.optional("node-name", QapiReader.TEXT),
                json.optional("discard", BlockdevDiscardOptions::decode),
                json.optional("cache", BlockdevCacheOptions::decode),
                json.optional("active", QapiReader.BOOL),
                json.optional("read-only", QapiReader.BOOL),
                json.optional("auto-read-only", QapiReader.BOOL),
                json.optional("force-share", QapiReader.BOOL),
                json.optional("detect-zeroes", BlockdevDetectZeroesOptions::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("discard", discard);
        json.put("cache", cache);
        json.put("active", active);
        json.put("read-only", readOnly);
        json.put("auto-read-only", autoReadOnly);
        json.put("force-share", forceShare);
        json.put("detect-zeroes", detectZeroes);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> nodeName = Optional.empty();
        private Optional<OpenEnum<BlockdevDiscardOptions>> discard = Optional.empty();
        private Optional<BlockdevCacheOptions> cache = Optional.empty();
        private Optional<Boolean> active = Optional.empty();
        private Optional<Boolean> readOnly = Optional.empty();
        private Optional<Boolean> autoReadOnly = Optional.empty();
        private Optional<Boolean> forceShare = Optional.empty();
        private Optional<OpenEnum<BlockdevDetectZeroesOptions>> detectZeroes = Optional.empty();

        private Builder() {}

        public Builder nodeName(String nodeName) {
            this.nodeName = Optional.of(nodeName);
            return this;
        }

        public Builder discard(BlockdevDiscardOptions discard) {
            this.discard = Optional.of(OpenEnum.of(discard));
            return this;
        }

        public Builder cache(BlockdevCacheOptions cache) {
            this.cache = Optional.of(cache);
            return this;
        }

        public Builder active(boolean active) {
            this.active = Optional.of(active);
            return this;
        }

        public Builder readOnly(boolean readOnly) {
            this.readOnly = Optional.of(readOnly);
            return this;
        }

        public Builder autoReadOnly(boolean autoReadOnly) {
            this.autoReadOnly = Optional.of(autoReadOnly);
            return this;
        }

        public Builder forceShare(boolean forceShare) {
            this.forceShare = Optional.of(forceShare);
            return this;
        }

        public Builder detectZeroes(BlockdevDetectZeroesOptions detectZeroes) {
            this.detectZeroes = Optional.of(OpenEnum.of(detectZeroes));
            return this;
        }

        public BlockdevOptionsBase build() {
            return new BlockdevOptionsBase(
                    nodeName, discard, cache, active, readOnly, autoReadOnly, forceShare, detectZeroes);
        }
    }
}
