// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code FdsetFdInfo} of QAPI's {@code misc.json}, since QEMU 1.2. */
public record FdsetFdInfo(long fd, Optional<String> opaque, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static FdsetFdInfo of(long fd) {
        return builder(fd).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long fd) {
        return new Builder(fd);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FdsetFdInfo decode(QapiReader json) {
        return new FdsetFdInfo(
                json.required("fd", QapiReader.INT64), json.optional("opaque", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fd", fd);
        json.put("opaque", opaque);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long fd;
        private Optional<String> opaque = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long fd) {
            this.fd = fd;
        }

        public Builder opaque(String opaque) {
            this.opaque = Optional.of(opaque);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public FdsetFdInfo build() {
            return new FdsetFdInfo(fd, opaque, unknown);
        }
    }
}
