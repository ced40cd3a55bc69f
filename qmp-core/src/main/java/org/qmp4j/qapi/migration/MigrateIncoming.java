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

/** Command {@code migrate-incoming} of QAPI's {@code migration.json}, since QEMU 2.3. */
public record MigrateIncoming(
        Optional<String> uri,
        Optional<List<MigrationChannel>> channels,
        Optional<Boolean> exitOnError,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public MigrateIncoming {
        channels = channels.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "migrate-incoming";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-incoming", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrateIncoming decode(QapiReader json) {
        return new MigrateIncoming(
                json.optional("uri", QapiReader.TEXT),
                json.optionalList("channels", MigrationChannel::decode),
                json.optional("exit-on-error", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("uri", uri);
        json.put("channels", channels);
        json.put("exit-on-error", exitOnError);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate-incoming";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> uri = Optional.empty();
        private Optional<List<MigrationChannel>> channels = Optional.empty();
        private Optional<Boolean> exitOnError = Optional.empty();
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

        public Builder exitOnError(boolean exitOnError) {
            this.exitOnError = Optional.of(exitOnError);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MigrateIncoming build() {
            return new MigrateIncoming(uri, channels, exitOnError, unknown);
        }
    }
}
