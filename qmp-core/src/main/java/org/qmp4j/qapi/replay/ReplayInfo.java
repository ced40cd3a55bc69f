// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.replay;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ReplayInfo} of QAPI's {@code replay.json}, since QEMU 5.2. Returned by {@code query-replay}. */
public record ReplayInfo(OpenEnum<ReplayMode> mode, Optional<String> filename, long icount, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ReplayInfo of(ReplayMode mode, long icount) {
        return builder(mode, icount).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(ReplayMode mode, long icount) {
        return new Builder(mode, icount);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ReplayInfo decode(QapiReader json) {
        return new ReplayInfo(
                json.required("mode", ReplayMode::decode),
                json.optional("filename", QapiReader.TEXT),
                json.required("icount", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mode", mode);
        json.put("filename", filename);
        json.put("icount", icount);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<ReplayMode> mode;
        private final long icount;
        private Optional<String> filename = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(ReplayMode mode, long icount) {
            this.mode = OpenEnum.of(mode);
            this.icount = icount;
        }

        public Builder filename(String filename) {
            this.filename = Optional.of(filename);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ReplayInfo build() {
            return new ReplayInfo(mode, filename, icount, unknown);
        }
    }
}
