// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.OnOffAuto;

/**
 * Struct {@code BlockdevOptionsFile} of QAPI's {@code block-core.json}, since QEMU 2.9.
 *
 * <p>Features: {@code dynamic-auto-read-only}.
 *
 * @param xCheckCacheDropped unstable: QEMU may change or drop it at any time
 */
public record BlockdevOptionsFile(
        String filename,
        Optional<String> prManager,
        Optional<OpenEnum<OnOffAuto>> locking,
        Optional<OpenEnum<BlockdevAioOptions>> aio,
        Optional<Long> aioMaxBatch,
        Optional<Boolean> dropCache,
        Optional<Boolean> xCheckCacheDropped,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsFile of(String filename) {
        return builder(filename).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename) {
        return new Builder(filename);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsFile decode(QapiReader json) {
        return new BlockdevOptionsFile(
                json.required("filename", QapiReader.TEXT),
                json.optional("pr-manager", QapiReader.TEXT),
                json.optional("locking", OnOffAuto::decode),
                json.optional("aio", BlockdevAioOptions::decode),
                json.optional("aio-max-batch", QapiReader.INT64),
                json.optional("drop-cache", QapiReader.BOOL),
                json.optional("x-check-cache-dropped", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("pr-manager", prManager);
        json.put("locking", locking);
        json.put("aio", aio);
        json.put("aio-max-batch", aioMaxBatch);
        json.put("drop-cache", dropCache);
        json.put("x-check-cache-dropped", xCheckCacheDropped);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private Optional<String> prManager = Optional.empty();
        private Optional<OpenEnum<OnOffAuto>> locking = Optional.empty();
        private Optional<OpenEnum<BlockdevAioOptions>> aio = Optional.empty();
        private Optional<Long> aioMaxBatch = Optional.empty();
        private Optional<Boolean> dropCache = Optional.empty();
        private Optional<Boolean> xCheckCacheDropped = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename) {
            this.filename = filename;
        }

        public Builder prManager(String prManager) {
            this.prManager = Optional.of(prManager);
            return this;
        }

        public Builder locking(OnOffAuto locking) {
            this.locking = Optional.of(OpenEnum.of(locking));
            return this;
        }

        public Builder aio(BlockdevAioOptions aio) {
            this.aio = Optional.of(OpenEnum.of(aio));
            return this;
        }

        public Builder aioMaxBatch(long aioMaxBatch) {
            this.aioMaxBatch = Optional.of(aioMaxBatch);
            return this;
        }

        public Builder dropCache(boolean dropCache) {
            this.dropCache = Optional.of(dropCache);
            return this;
        }

        public Builder xCheckCacheDropped(boolean xCheckCacheDropped) {
            this.xCheckCacheDropped = Optional.of(xCheckCacheDropped);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsFile build() {
            return new BlockdevOptionsFile(
                    filename, prManager, locking, aio, aioMaxBatch, dropCache, xCheckCacheDropped, unknown);
        }
    }
}
