// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code UnixSocketAddress} of QAPI's {@code sockets.json}, since QEMU 1.3. */
public record UnixSocketAddress(
        String path, Optional<Boolean> abstractValue, Optional<Boolean> tight, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static UnixSocketAddress of(String path) {
        return builder(path).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String path) {
        return new Builder(path);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static UnixSocketAddress decode(QapiReader json) {
        return new UnixSocketAddress(
                json.required("path", QapiReader.TEXT),
                json.optional("abstract", QapiReader.BOOL),
                json.optional("tight", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("abstract", abstractValue);
        json.put("tight", tight);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String path;
        private Optional<Boolean> abstractValue = Optional.empty();
        private Optional<Boolean> tight = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String path) {
            this.path = path;
        }

        public Builder abstractValue(boolean abstractValue) {
            this.abstractValue = Optional.of(abstractValue);
            return this;
        }

        public Builder tight(boolean tight) {
            this.tight = Optional.of(tight);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public UnixSocketAddress build() {
            return new UnixSocketAddress(path, abstractValue, tight, unknown);
        }
    }
}
