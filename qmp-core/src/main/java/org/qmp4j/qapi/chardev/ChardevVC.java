// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevVC} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevVC(
        Optional<String> logfile,
        Optional<Boolean> logappend,
        Optional<Long> width,
        Optional<Long> height,
        Optional<Long> cols,
        Optional<Long> rows,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevVC decode(QapiReader json) {
        return new ChardevVC(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.optional("width", QapiReader.INT64),
                json.optional("height", QapiReader.INT64),
                json.optional("cols", QapiReader.INT64),
                json.optional("rows", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("width", width);
        json.put("height", height);
        json.put("cols", cols);
        json.put("rows", rows);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private Optional<Long> width = Optional.empty();
        private Optional<Long> height = Optional.empty();
        private Optional<Long> cols = Optional.empty();
        private Optional<Long> rows = Optional.empty();
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

        public Builder width(long width) {
            this.width = Optional.of(width);
            return this;
        }

        public Builder height(long height) {
            this.height = Optional.of(height);
            return this;
        }

        public Builder cols(long cols) {
            this.cols = Optional.of(cols);
            return this;
        }

        public Builder rows(long rows) {
            this.rows = Optional.of(rows);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ChardevVC build() {
            return new ChardevVC(logfile, logappend, width, height, cols, rows, unknown);
        }
    }
}
