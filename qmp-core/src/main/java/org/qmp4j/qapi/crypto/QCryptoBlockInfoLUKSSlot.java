// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoBlockInfoLUKSSlot} of QAPI's {@code crypto.json}, since QEMU 2.7. */
public record QCryptoBlockInfoLUKSSlot(
        boolean active, Optional<Long> iters, Optional<Long> stripes, long keyOffset, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static QCryptoBlockInfoLUKSSlot of(boolean active, long keyOffset) {
        return builder(active, keyOffset).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean active, long keyOffset) {
        return new Builder(active, keyOffset);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockInfoLUKSSlot decode(QapiReader json) {
        return new QCryptoBlockInfoLUKSSlot(
                json.required("active", QapiReader.BOOL),
                json.optional("iters", QapiReader.INT64),
                json.optional("stripes", QapiReader.INT64),
                json.required("key-offset", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("active", active);
        json.put("iters", iters);
        json.put("stripes", stripes);
        json.put("key-offset", keyOffset);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean active;
        private final long keyOffset;
        private Optional<Long> iters = Optional.empty();
        private Optional<Long> stripes = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean active, long keyOffset) {
            this.active = active;
            this.keyOffset = keyOffset;
        }

        public Builder iters(long iters) {
            this.iters = Optional.of(iters);
            return this;
        }

        public Builder stripes(long stripes) {
            this.stripes = Optional.of(stripes);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QCryptoBlockInfoLUKSSlot build() {
            return new QCryptoBlockInfoLUKSSlot(active, iters, stripes, keyOffset, unknown);
        }
    }
}
