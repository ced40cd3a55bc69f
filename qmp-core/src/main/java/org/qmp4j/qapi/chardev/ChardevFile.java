// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevFile} of QAPI's {@code char.json}, since QEMU 1.4. */
public record ChardevFile(
        Optional<String> logfile,
        Optional<Boolean> logappend,
        Optional<String> in,
        String out,
        Optional<Boolean> append,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevFile of(String out) {
        return builder(out).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String out) {
        return new Builder(out);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevFile decode(QapiReader json) {
        return new ChardevFile(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.optional("in", QapiReader.TEXT),
                json.required("out", QapiReader.TEXT),
                json.optional("append", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("in", in);
        json.put("out", out);
        json.put("append", append);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String out;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private Optional<String> in = Optional.empty();
        private Optional<Boolean> append = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String out) {
            this.out = out;
        }

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        public Builder logappend(boolean logappend) {
            this.logappend = Optional.of(logappend);
            return this;
        }

        public Builder in(String in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder append(boolean append) {
            this.append = Optional.of(append);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ChardevFile build() {
            return new ChardevFile(logfile, logappend, in, out, append, unknown);
        }
    }
}
