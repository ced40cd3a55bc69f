// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevHub} of QAPI's {@code char.json}, since QEMU 10.0. */
public record ChardevHub(
        Optional<String> logfile, Optional<Boolean> logappend, List<String> chardevs, JsonMembers unknown)
        implements QapiObject {
    public ChardevHub {
        chardevs = List.copyOf(chardevs);
    }

    /** With what is required, and nothing else. */
    public static ChardevHub of(List<String> chardevs) {
        return builder(chardevs).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<String> chardevs) {
        return new Builder(chardevs);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevHub decode(QapiReader json) {
        return new ChardevHub(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.requiredList("chardevs", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("chardevs", chardevs);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<String> chardevs;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<String> chardevs) {
            this.chardevs = chardevs;
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

        public ChardevHub build() {
            return new ChardevHub(logfile, logappend, chardevs, unknown);
        }
    }
}
