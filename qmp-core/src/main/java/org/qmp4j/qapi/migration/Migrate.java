// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code migrate} of QAPI's {@code migration.json}, since QEMU 0.14. */
public record Migrate(
        Optional<String> uri,
        Optional<List<MigrationChannel>> channels,
        Optional<Boolean> detach,
        Optional<Boolean> resume,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public Migrate {
        channels = channels.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "migrate";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Migrate decode(QapiReader json) {
        return new Migrate(
                json.optional("uri", QapiReader.TEXT),
                json.optionalList("channels", MigrationChannel::decode),
                json.optional("detach", QapiReader.BOOL),
                json.optional("resume", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("uri", uri);
        json.put("channels", channels);
        json.put("detach", detach);
        json.put("resume", resume);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> uri = Optional.empty();
        private Optional<List<MigrationChannel>> channels = Optional.empty();
        private Optional<Boolean> detach = Optional.empty();
        private Optional<Boolean> resume = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder uri(String uri) {
            this.uri = Optional.of(uri);
            return this;
        }

        public Builder channels(List<MigrationChannel> channels) {
            this.channels = Optional.of(channels);
            return this;
        }

        public Builder detach(boolean detach) {
            this.detach = Optional.of(detach);
            return this;
        }

        public Builder resume(boolean resume) {
            this.resume = Optional.of(resume);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Migrate build() {
            return new Migrate(uri, channels, detach, resume, unknown);
        }
    }
}
