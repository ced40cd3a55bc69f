// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AuthZListFileProperties} of QAPI's {@code authz.json}, since QEMU 4.0. */
public record AuthZListFileProperties(String filename, Optional<Boolean> refresh, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static AuthZListFileProperties of(String filename) {
        return builder(filename).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename) {
        return new Builder(filename);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AuthZListFileProperties decode(QapiReader json) {
        return new AuthZListFileProperties(
                json.required("filename", QapiReader.TEXT), json.optional("refresh", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("refresh", refresh);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private Optional<Boolean> refresh = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename) {
            this.filename = filename;
        }

        public Builder refresh(boolean refresh) {
            this.refresh = Optional.of(refresh);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AuthZListFileProperties build() {
            return new AuthZListFileProperties(filename, refresh, unknown);
        }
    }
}
