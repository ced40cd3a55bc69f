// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevSpiceChannel} of QAPI's {@code char.json}, since QEMU 1.5, if QEMU has {@code CONFIG_SPICE}. */
public record ChardevSpiceChannel(
        Optional<String> logfile, Optional<Boolean> logappend, String type, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevSpiceChannel of(String type) {
        return builder(type).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String type) {
        return new Builder(type);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSpiceChannel decode(QapiReader json) {
        return new ChardevSpiceChannel(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("type", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("type", type);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String type;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String type) {
            this.type = type;
        }

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        public Builder logappend(boolean logappend) {
            this.logappend = Optional.of(logappend);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ChardevSpiceChannel build() {
            return new ChardevSpiceChannel(logfile, logappend, type, unknown);
        }
    }
}
