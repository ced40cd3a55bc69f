// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code StatsResult} of QAPI's {@code stats.json}, since QEMU 7.1. Returned by {@code query-stats}. */
public record StatsResult(
        OpenEnum<StatsProvider> provider, Optional<String> qomPath, List<Stats> stats, JsonMembers unknown)
        implements QapiObject {
    public StatsResult {
        stats = List.copyOf(stats);
    }

    /** With what is required, and nothing else. */
    public static StatsResult of(StatsProvider provider, List<Stats> stats) {
        return builder(provider, stats).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(StatsProvider provider, List<Stats> stats) {
        return new Builder(provider, stats);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsResult decode(QapiReader json) {
        return new StatsResult(
                json.required("provider", StatsProvider::decode),
                json.optional("qom-path", QapiReader.TEXT),
                json.requiredList("stats", Stats::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("provider", provider);
        json.put("qom-path", qomPath);
        json.put("stats", stats);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<StatsProvider> provider;
        private final List<Stats> stats;
        private Optional<String> qomPath = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(StatsProvider provider, List<Stats> stats) {
            this.provider = OpenEnum.of(provider);
            this.stats = stats;
        }

        public Builder qomPath(String qomPath) {
            this.qomPath = Optional.of(qomPath);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public StatsResult build() {
            return new StatsResult(provider, qomPath, stats, unknown);
        }
    }
}
