// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevOssOptions} of QAPI's {@code audio.json}, since QEMU 4.0. */
public record AudiodevOssOptions(
        Optional<AudiodevOssPerDirectionOptions> in,
        Optional<AudiodevOssPerDirectionOptions> out,
        Optional<Boolean> tryMmap,
        Optional<Boolean> exclusive,
        Optional<Long> dspPolicy,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevOssOptions decode(QapiReader json) {
        return new AudiodevOssOptions(
                json.optional("in", AudiodevOssPerDirectionOptions::decode),
                json.optional("out", AudiodevOssPerDirectionOptions::decode),
                json.optional("try-mmap", QapiReader.BOOL),
                json.optional("exclusive", QapiReader.BOOL),
                json.optional("dsp-policy", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("in", in);
        json.put("out", out);
        json.put("try-mmap", tryMmap);
        json.put("exclusive", exclusive);
        json.put("dsp-policy", dspPolicy);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<AudiodevOssPerDirectionOptions> in = Optional.empty();
        private Optional<AudiodevOssPerDirectionOptions> out = Optional.empty();
        private Optional<Boolean> tryMmap = Optional.empty();
        private Optional<Boolean> exclusive = Optional.empty();
        private Optional<Long> dspPolicy = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder in(AudiodevOssPerDirectionOptions in) {
            this.in = Optional.of(in);
            return this;
        }

        public Builder out(AudiodevOssPerDirectionOptions out) {
            this.out = Optional.of(out);
            return this;
        }

        public Builder tryMmap(boolean tryMmap) {
            this.tryMmap = Optional.of(tryMmap);
            return this;
        }

        public Builder exclusive(boolean exclusive) {
            this.exclusive = Optional.of(exclusive);
            return this;
        }

        public Builder dspPolicy(long dspPolicy) {
            this.dspPolicy = Optional.of(dspPolicy);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevOssOptions build() {
            return new AudiodevOssOptions(in, out, tryMmap, exclusive, dspPolicy, unknown);
        }
    }
}
