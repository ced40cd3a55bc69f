// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevPaOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevPaOptions(
        Optional<AudiodevPaPerDirectionOptions> in,
        Optional<AudiodevPaPerDirectionOptions> out,
        Optional<String> server,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevPaOptions decode(QapiReader json) {
        return new AudiodevPaOptions(
                json.optional("in", AudiodevPaPerDirectionOptions::decode),
                json.optional("out", AudiodevPaPerDirectionOptions::decode),
                json.optional("server", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("server", server);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevPaPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevPaPerDirectionOptions> out = Optional.empty();
        private Optional<String> server = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevPaPerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevPaPerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        public Builder server(String server) {
            this.server = Optional.of(server);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevPaOptions build() {
            return new AudiodevPaOptions(in, out, server, unknown);
        }
    }
}
