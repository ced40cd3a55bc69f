// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevDBus} of QAPI's {@code char.json}, since QEMU 7.0, if QEMU has {@code CONFIG_DBUS_DISPLAY}. */
public record ChardevDBus(Optional<String> logfile, Optional<Boolean> logappend, String name, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevDBus of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevDBus decode(QapiReader json) {
        return new ChardevDBus(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("name", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("name", name);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
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

        public ChardevDBus build() {
            return new ChardevDBus(logfile, logappend, name, unknown);
        }
    }
}
