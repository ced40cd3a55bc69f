// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevWavOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevWavOptions(
        Optional<AudiodevPerDirectionOptions> in,
        Optional<AudiodevPerDirectionOptions> out,
        Optional<String> path,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevWavOptions decode(QapiReader json) {
        return new AudiodevWavOptions(
                json.optional("in", AudiodevPerDirectionOptions::decode),
                json.optional("out", AudiodevPerDirectionOptions::decode),
                json.optional("path", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("path", path);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevPerDirectionOptions> out = Optional.empty();
        private Optional<String> path = Optional.empty();
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

        public Builder path(String path) {
            this.path = Optional.of(path);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevWavOptions build() {
            return new AudiodevWavOptions(in, out, path, unknown);
        }
    }
}
