// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevPty} of QAPI's {@code char.json}, since QEMU 9.2. */
public record ChardevPty(
        Optional<String> logfile, Optional<Boolean> logappend, Optional<String> path, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevPty decode(QapiReader json) {
        return new ChardevPty(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.optional("path", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("path", path);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private Optional<String> path = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        public Builder logappend(boolean logappend) {
            this.logappend = Optional.of(logappend);
            return this;
        }

        public Builder path(String path) {
            this.path = Optional.of(path);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ChardevPty build() {
            return new ChardevPty(logfile, logappend, path, unknown);
        }
    }
}
