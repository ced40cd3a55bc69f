// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevMux} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevMux(Optional<String> logfile, Optional<Boolean> logappend, String chardev, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevMux of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevMux decode(QapiReader json) {
        return new ChardevMux(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("chardev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("chardev", chardev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
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

        public ChardevMux build() {
            return new ChardevMux(logfile, logappend, chardev, unknown);
        }
    }
}
