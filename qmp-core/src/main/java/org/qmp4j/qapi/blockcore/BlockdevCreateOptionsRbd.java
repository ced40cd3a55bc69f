// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevCreateOptionsRbd} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsRbd(
        BlockdevOptionsRbd location,
        UInt64 size,
        Optional<UInt64> clusterSize,
        Optional<RbdEncryptionCreateOptions> encrypt,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsRbd of(BlockdevOptionsRbd location, UInt64 size) {
        return builder(location, size).build();
    }

    public static BlockdevCreateOptionsRbd of(BlockdevOptionsRbd location, long size) {
        return of(location, UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockdevOptionsRbd location, UInt64 size) {
        return new Builder(location, size);
    }

    public static Builder builder(BlockdevOptionsRbd location, long size) {
        return builder(location, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsRbd decode(QapiReader json) {
        return new BlockdevCreateOptionsRbd(
                json.required("location", BlockdevOptionsRbd::decode),
                json.required("size", QapiReader.UINT64),
                json.optional("cluster-size", QapiReader.UINT64),
                json.optional("encrypt", RbdEncryptionCreateOptions::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("location", location);
        json.put("size", size);
        json.put("cluster-size", clusterSize);
        json.put("encrypt", encrypt);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockdevOptionsRbd location;
        private final UInt64 size;
        private Optional<UInt64> clusterSize = Optional.empty();
        private Optional<RbdEncryptionCreateOptions> encrypt = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockdevOptionsRbd location, UInt64 size) {
            this.location = location;
            this.size = size;
        }

        public Builder clusterSize(UInt64 clusterSize) {
            this.clusterSize = Optional.of(clusterSize);
            return this;
        }

        public Builder clusterSize(long clusterSize) {
            return clusterSize(UInt64.of(clusterSize));
        }

        public Builder encrypt(RbdEncryptionCreateOptions encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsRbd build() {
            return new BlockdevCreateOptionsRbd(location, size, clusterSize, encrypt, unknown);
        }
    }
}
