// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevDsoundOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevDsoundOptions(
        Optional<AudiodevPerDirectionOptions> in,
        Optional<AudiodevPerDirectionOptions> out,
        Optional<Long> latency,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevDsoundOptions decode(QapiReader json) {
        return new AudiodevDsoundOptions(
                json.optional("in", AudiodevPerDirectionOptions::decode),
                json.optional("out", AudiodevPerDirectionOptions::decode),
                json.optional("latency", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("latency", latency);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevPerDirectionOptions> out = Optional.empty();
        private Optional<Long> latency = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevPerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevPerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        public Builder latency(long latency) {
            this.latency = Optional.of(latency);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevDsoundOptions build() {
            return new AudiodevDsoundOptions(in, out, latency, unknown);
        }
    }
}
