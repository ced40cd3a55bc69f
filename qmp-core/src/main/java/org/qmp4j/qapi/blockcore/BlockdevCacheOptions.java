// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevCacheOptions} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevCacheOptions(Optional<Boolean> direct, Optional<Boolean> noFlush, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCacheOptions decode(QapiReader json) {
        return new BlockdevCacheOptions(
                json.optional("direct", QapiReader.BOOL), json.optional("no-flush", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("direct", direct);
        json.put("no-flush", noFlush);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> direct = Optional.empty();
        private Optional<Boolean> noFlush = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder direct(boolean direct) {
            this.direct = Optional.of(direct);
            return this;
        }

        public Builder noFlush(boolean noFlush) {
            this.noFlush = Optional.of(noFlush);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCacheOptions build() {
            return new BlockdevCacheOptions(direct, noFlush, unknown);
        }
    }
}
