// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AudiodevJackPerDirectionOptions} of QAPI's {@code audio.json}, since QEMU 5.1. */
public record AudiodevJackPerDirectionOptions(
        Optional<Boolean> mixingEngine,
        Optional<Boolean> fixedSettings,
        Optional<Long> frequency,
        Optional<Long> channels,
        Optional<Long> voices,
        Optional<OpenEnum<AudioFormat>> format,
        Optional<Long> bufferLength,
        Optional<String> serverName,
        Optional<String> clientName,
        Optional<String> connectPorts,
        Optional<Boolean> startServer,
        Optional<Boolean> exactName,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AudiodevJackPerDirectionOptions decode(QapiReader json) {
        return new AudiodevJackPerDirectionOptions(
                json.optional("mixing-engine", QapiReader.BOOL),
                json.optional("fixed-settings", QapiReader.BOOL),
                json.optional("frequency", QapiReader.UINT32),
                json.optional("channels", QapiReader.UINT32),
                json.optional("voices", QapiReader.UINT32),
                json.optional("format", AudioFormat::decode),
                json.optional("buffer-length", QapiReader.UINT32),
                json.optional("server-name", QapiReader.TEXT),
                json.optional("client-name", QapiReader.TEXT),
                json.optional("connect-ports", QapiReader.TEXT),
                json.optional("start-server", QapiReader.BOOL),
                json.optional("exact-name", QapiReader.BOOL),
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
        json.put("server-name", serverName);
        json.put("client-name", clientName);
        json.put("connect-ports", connectPorts);
        json.put("start-server", startServer);
        json.put("exact-name", exactName);
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
        private Optional<String> serverName = Optional.empty();
        private Optional<String> clientName = Optional.empty();
        private Optional<String> connectPorts = Optional.empty();
        private Optional<Boolean> startServer = Optional.empty();
        private Optional<Boolean> exactName = Optional.empty();
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

        public Builder serverName(String serverName) {
            this.serverName = Optional.of(serverName);
            return this;
        }

        public Builder clientName(String clientName) {
            this.clientName = Optional.of(clientName);
            return this;
        }

        public Builder connectPorts(String connectPorts) {
            this.connectPorts = Optional.of(connectPorts);
            return this;
        }

        public Builder startServer(boolean startServer) {
            this.startServer = Optional.of(startServer);
            return this;
        }

        public Builder exactName(boolean exactName) {
            this.exactName = Optional.of(exactName);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AudiodevJackPerDirectionOptions build() {
            return new AudiodevJackPerDirectionOptions(
                    mixingEngine,
                    fixedSettings,
                    frequency,
                    channels,
                    voices,
                    format,
                    bufferLength,
                    serverName,
                    clientName,
                    connectPorts,
                    startServer,
                    exactName,
                    unknown);
        }
    }
}
