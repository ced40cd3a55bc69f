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

/** Struct {@code BlockdevOptionsQuorum} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsQuorum(
        Optional<Boolean> blkverify,
        List<BlockdevRef> children,
        long voteThreshold,
        Optional<Boolean> rewriteCorrupted,
        Optional<OpenEnum<QuorumReadPattern>> readPattern,
        JsonMembers unknown)
        implements QapiObject {
    public BlockdevOptionsQuorum {
        children = List.copyOf(children);
    }

    /** With what is required, and nothing else. */
    public static BlockdevOptionsQuorum of(List<BlockdevRef> children, long voteThreshold) {
        return builder(children, voteThreshold).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<BlockdevRef> children, long voteThreshold) {
        return new Builder(children, voteThreshold);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsQuorum decode(QapiReader json) {
        return new BlockdevOptionsQuorum(
                json.optional("blkverify", QapiReader.BOOL),
                json.requiredList("children", BlockdevRef::decode),
                json.required("vote-threshold", QapiReader.INT64),
                json.optional("rewrite-corrupted", QapiReader.BOOL),
                json.optional("read-pattern", QuorumReadPattern::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("blkverify", blkverify);
        json.put("children", children);
        json.put("vote-threshold", voteThreshold);
        json.put("rewrite-corrupted", rewriteCorrupted);
        json.put("read-pattern", readPattern);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<BlockdevRef> children;
        private final long voteThreshold;
        private Optional<Boolean> blkverify = Optional.empty();
        private Optional<Boolean> rewriteCorrupted = Optional.empty();
        private Optional<OpenEnum<QuorumReadPattern>> readPattern = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<BlockdevRef> children, long voteThreshold) {
            this.children = children;
            this.voteThreshold = voteThreshold;
        }

        public Builder blkverify(boolean blkverify) {
            this.blkverify = Optional.of(blkverify);
            return this;
        }

        public Builder rewriteCorrupted(boolean rewriteCorrupted) {
            this.rewriteCorrupted = Optional.of(rewriteCorrupted);
            return this;
        }

        public Builder readPattern(QuorumReadPattern readPattern) {
            this.readPattern = Optional.of(OpenEnum.of(readPattern));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsQuorum build() {
            return new BlockdevOptionsQuorum(
                    blkverify, children, voteThreshold, rewriteCorrupted, readPattern, unknown);
        }
    }
}
