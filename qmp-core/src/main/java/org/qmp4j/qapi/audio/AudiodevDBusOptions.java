// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevDBusOptions} of QAPI's {@code audio.json}, since QEMU 10.0. */
public record AudiodevDBusOptions(
        Optional<AudiodevPerDirectionOptions> in,
        Optional<AudiodevPerDirectionOptions> out,
        Optional<Long> nsamples,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevDBusOptions decode(QapiReader json) {
        return new AudiodevDBusOptions(
                json.optional("in", AudiodevPerDirectionOptions::decode),
                json.optional("out", AudiodevPerDirectionOptions::decode),
                json.optional("nsamples", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("nsamples", nsamples);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevPerDirectionOptions> out = Optional.empty();
        private Optional<Long> nsamples = Optional.empty();
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

        public Builder nsamples(long nsamples) {
            this.nsamples = Optional.of(nsamples);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevDBusOptions build() {
            return new AudiodevDBusOptions(in, out, nsamples, unknown);
        }
    }
}
