// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevAlsaOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevAlsaOptions(
        Optional<AudiodevAlsaPerDirectionOptions> in,
        Optional<AudiodevAlsaPerDirectionOptions> out,
        Optional<Long> threshold,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevAlsaOptions decode(QapiReader json) {
        return new AudiodevAlsaOptions(
                json.optional("in", AudiodevAlsaPerDirectionOptions::decode),
                json.optional("out", AudiodevAlsaPerDirectionOptions::decode),
                json.optional("threshold", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("threshold", threshold);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevAlsaPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevAlsaPerDirectionOptions> out = Optional.empty();
        private Optional<Long> threshold = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevAlsaPerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevAlsaPerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        public Builder threshold(long threshold) {
            this.threshold = Optional.of(threshold);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevAlsaOptions build() {
            return new AudiodevAlsaOptions(in, out, threshold, unknown);
        }
    }
}
