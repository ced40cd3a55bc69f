// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-stats-schemas} of QAPI's {@code stats.json}, since QEMU 7.1. Returns a list of
 * {@link StatsSchema}.
 */
public record QueryStatsSchemas(Optional<OpenEnum<StatsProvider>> provider, JsonMembers unknown)
        implements QapiCommand<List<StatsSchema>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-stats-schemas";
    }

    @Override
    public List<StatsSchema> read(JsonNode result) {
        return QapiReader.of("query-stats-schemas", result).list(StatsSchema::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryStatsSchemas decode(QapiReader json) {
        return new QueryStatsSchemas(json.optional("provider", StatsProvider::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("provider", provider);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-stats-schemas";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<StatsProvider>> provider = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder provider(StatsProvider provider) {
            this.provider = Optional.of(OpenEnum.of(provider));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryStatsSchemas build() {
            return new QueryStatsSchemas(provider, unknown);
        }
    }
}
