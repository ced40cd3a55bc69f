// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevSdlPerDirectionOptions} of QAPI's {@code audio.json}, since QEMU 6.0. */
public record AudiodevSdlPerDirectionOptions(
        Optional<Boolean> mixingEngine,
        Optional<Boolean> fixedSettings,
        Optional<Long> frequency,
        Optional<Long> channels,
        Optional<Long> voices,
        Optional<OpenEnum<AudioFormat>> format,
        Optional<Long> bufferLength,
        Optional<Long> bufferCount,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevSdlPerDirectionOptions decode(QapiReader json) {
        return new AudiodevSdlPerDirectionOptions(
                json.optional("mixing-engine", QapiReader.BOOL),
                json.optional("fixed-settings", QapiReader.BOOL),
                json.optional("frequency", QapiReader.UINT32),
                json.optional("channels", QapiReader.UINT32),
                json.optional("voices", QapiReader.UINT32),
                json.optional("format", AudioFormat::decode),
                json.optional("buffer-length", QapiReader.UINT32),
                json.optional("buffer-count", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mixing-engine", mixingEngine);
        json.put("fixed-settings", fixedSettings);
        json.put("frequency", frequency);
        json.put("channels", channels);
        json.put("voices", voices);
        json.put("format", format);
        json.put("buffer-length", bufferLength);
        json.put("buffer-count", bufferCount);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> mixingEngine = Optional.empty();
        private Optional<Boolean> fixedSettings = Optional.empty();
        private Optional<Long> frequency = Optional.empty();
        private Optional<Long> channels = Optional.empty();
        private Optional<Long> voices = Optional.empty();
        private Optional<OpenEnum<AudioFormat>> format = Optional.empty();
        private Optional<Long> bufferLength = Optional.empty();
        private Optional<Long> bufferCount = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder mixingEngine(boolean mixingEngine) {
            this.mixingEngine = Optional.of(mixingEngine);
            return this;
        }

        public Builder fixedSettings(boolean fixedSettings) {
            this.fixedSettings = Optional.of(fixedSettings);
            return this;
        }

        public Builder frequency(long frequency) {
            this.frequency = Optional.of(frequency);
            return this;
        }

        public Builder channels(long channels) {
            this.channels = Optional.of(channels);
            return this;
        }

        public Builder voices(long voices) {
            this.voices = Optional.of(voices);
            return this;
        }

        public Builder format(AudioFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        public Builder bufferLength(long bufferLength) {
            this.bufferLength = Optional.of(bufferLength);
            return this;
        }

        public Builder bufferCount(long bufferCount) {
            this.bufferCount = Optional.of(bufferCount);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevSdlPerDirectionOptions build() {
            return new AudiodevSdlPerDirectionOptions(
                    mixingEngine,
                    fixedSettings,
                    frequency,
                    channels,
                    voices,
                    format,
                    bufferLength,
                    bufferCount,
                    unknown);
        }
    }
}
