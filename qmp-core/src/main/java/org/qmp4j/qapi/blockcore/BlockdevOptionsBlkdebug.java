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

/** Struct {@code BlockdevOptionsBlkdebug} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsBlkdebug(
        BlockdevRef image,
        Optional<String> config,
        Optional<Long> align,
        Optional<Integer> maxTransfer,
        Optional<Integer> optWriteZero,
        Optional<Integer> maxWriteZero,
        Optional<Integer> optDiscard,
        Optional<Integer> maxDiscard,
        Optional<List<BlkdebugInjectErrorOptions>> injectError,
        Optional<List<BlkdebugSetStateOptions>> setState,
        Optional<List<OpenEnum<BlockPermission>>> takeChildPerms,
        Optional<List<OpenEnum<BlockPermission>>> unshareChildPerms,
        JsonMembers unknown)
        implements QapiObject {
    public BlockdevOptionsBlkdebug {
        injectError = injectError.map(List::copyOf);
        setState = setState.map(List::copyOf);
        takeChildPerms = takeChildPerms.map(List::copyOf);
        unshareChildPerms = unshareChildPerms.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static BlockdevOptionsBlkdebug of(BlockdevRef image) {
        return builder(image).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevRef image) {
        return new Builder(image);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsBlkdebug decode(QapiReader json) {
        return new BlockdevOptionsBlkdebug(
                json.required("image", BlockdevRef::decode),
                json.optional("config", QapiReader.TEXT),
                json.optional("align", QapiReader.INT64),
                json.optional("max-transfer", QapiReader.INT32),
                json.optional("opt-write-zero", QapiReader.INT32),
                json.optional("max-write-zero", QapiReader.INT32),
                json.optional("opt-discard", QapiReader.INT32),
                json.optional("max-discard", QapiReader.INT32),
                json.optionalList("inject-error", BlkdebugInjectErrorOptions::decode),
                json.optionalList("set-state", BlkdebugSetStateOptions::decode),
                json.optionalList("take-child-perms", BlockPermission::decode),
                json.optionalList("unshare-child-perms", BlockPermission::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("image", image);
        json.put("config", config);
        json.put("align", align);
        json.put("max-transfer", maxTransfer);
        json.put("opt-write-zero", optWriteZero);
        json.put("max-write-zero", maxWriteZero);
        json.put("opt-discard", optDiscard);
        json.put("max-discard", maxDiscard);
        json.put("inject-error", injectError);
        json.put("set-state", setState);
        json.put("take-child-perms", takeChildPerms);
        json.put("unshare-child-perms", unshareChildPerms);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevRef image;
        private Optional<String> config = Optional.empty();
        private Optional<Long> align = Optional.empty();
        private Optional<Integer> maxTransfer = Optional.empty();
        private Optional<Integer> optWriteZero = Optional.empty();
        private Optional<Integer> maxWriteZero = Optional.empty();
        private Optional<Integer> optDiscard = Optional.empty();
        private Optional<Integer> maxDiscard = Optional.empty();
        private Optional<List<BlkdebugInjectErrorOptions>> injectError = Optional.empty();
        private Optional<List<BlkdebugSetStateOptions>> setState = Optional.empty();
        private Optional<List<OpenEnum<BlockPermission>>> takeChildPerms = Optional.empty();
        private Optional<List<OpenEnum<BlockPermission>>> unshareChildPerms = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevRef image) {
            this.image = image;
        }

        public Builder config(String config) {
            this.config = Optional.of(config);
            return this;
        }

        public Builder align(long align) {
            this.align = Optional.of(align);
            return this;
        }

        public Builder maxTransfer(int maxTransfer) {
            this.maxTransfer = Optional.of(maxTransfer);
            return this;
        }

        public Builder optWriteZero(int optWriteZero) {
            this.optWriteZero = Optional.of(optWriteZero);
            return this;
        }

        public Builder maxWriteZero(int maxWriteZero) {
            this.maxWriteZero = Optional.of(maxWriteZero);
            return this;
        }

        public Builder optDiscard(int optDiscard) {
            this.optDiscard = Optional.of(optDiscard);
            return this;
        }

        public Builder maxDiscard(int maxDiscard) {
            this.maxDiscard = Optional.of(maxDiscard);
            return this;
        }

        public Builder injectError(List<BlkdebugInjectErrorOptions> injectError) {
            this.injectError = Optional.of(injectError);
            return this;
        }

        public Builder setState(List<BlkdebugSetStateOptions> setState) {
            this.setState = Optional.of(setState);
            return this;
        }

        public Builder takeChildPerms(List<BlockPermission> takeChildPerms) {
            this.takeChildPerms = Optional.of(OpenEnum.all(takeChildPerms));
            return this;
        }

        public Builder unshareChildPerms(List<BlockPermission> unshareChildPerms) {
            this.unshareChildPerms = Optional.of(OpenEnum.all(unshareChildPerms));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsBlkdebug build() {
            return new BlockdevOptionsBlkdebug(
                    image,
                    config,
                    align,
                    maxTransfer,
                    optWriteZero,
                    maxWriteZero,
                    optDiscard,
                    maxDiscard,
                    injectError,
                    setState,
                    takeChildPerms,
                    unshareChildPerms,
                    unknown);
        }
    }
}
