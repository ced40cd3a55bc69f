// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevSpicePort} of QAPI's {@code char.json}, since QEMU 1.5, if QEMU has {@code CONFIG_SPICE}. */
public record ChardevSpicePort(Optional<String> logfile, Optional<Boolean> logappend, String fqdn, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevSpicePort of(String fqdn) {
        return builder(fqdn).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String fqdn) {
        return new Builder(fqdn);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevSpicePort decode(QapiReader json) {
        return new ChardevSpicePort(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("fqdn", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("fqdn", fqdn);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String fqdn;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String fqdn) {
            this.fqdn = fqdn;
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

        public ChardevSpicePort build() {
            return new ChardevSpicePort(logfile, logappend, fqdn, unknown);
        }
    }
}
