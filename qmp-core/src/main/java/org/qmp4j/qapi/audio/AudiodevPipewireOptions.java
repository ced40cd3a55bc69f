// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevPipewireOptions} of QAPI's {@code audio.json}, since QEMU 8.1. */
public record AudiodevPipewireOptions(
        Optional<AudiodevPipewirePerDirectionOptions> in,
        Optional<AudiodevPipewirePerDirectionOptions> out,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevPipewireOptions decode(QapiReader json) {
        return new AudiodevPipewireOptions(
                json.optional("in", AudiodevPipewirePerDirectionOptions::decode),
                json.optional("out", AudiodevPipewirePerDirectionOptions::decode),
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
        private Optional<AudiodevPipewirePerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevPipewirePerDirectionOptions> out = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevPipewirePerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevPipewirePerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevPipewireOptions build() {
            return new AudiodevPipewireOptions(in, out, unknown);
        }
    }
}
