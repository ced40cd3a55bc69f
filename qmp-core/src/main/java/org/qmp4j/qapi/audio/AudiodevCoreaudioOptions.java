// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevCoreaudioOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevCoreaudioOptions(
        Optional<AudiodevCoreaudioPerDirectionOptions> in,
        Optional<AudiodevCoreaudioPerDirectionOptions> out,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevCoreaudioOptions decode(QapiReader json) {
        return new AudiodevCoreaudioOptions(
                json.optional("in", AudiodevCoreaudioPerDirectionOptions::decode),
                json.optional("out", AudiodevCoreaudioPerDirectionOptions::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevCoreaudioPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevCoreaudioPerDirectionOptions> out = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevCoreaudioPerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevCoreaudioPerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevCoreaudioOptions build() {
            return new AudiodevCoreaudioOptions(in, out, unknown);
        }
    }
}
