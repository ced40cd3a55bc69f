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

/** Struct {@code StatsRequest} of QAPI's {@code stats.json}, since QEMU 7.1. */
public record StatsRequest(OpenEnum<StatsProvider> provider, Optional<List<String>> names, JsonMembers unknown)
        implements QapiObject {
    public StatsRequest {
        names = names.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static StatsRequest of(StatsProvider provider) {
        return builder(provider).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(StatsProvider provider) {
        return new Builder(provider);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsRequest decode(QapiReader json) {
        return new StatsRequest(
                json.required("provider", StatsProvider::decode),
                json.optionalList("names", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("provider", provider);
        json.put("names", names);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<StatsProvider> provider;
        private Optional<List<String>> names = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(StatsProvider provider) {
            this.provider = OpenEnum.of(provider);
        }

        public Builder names(List<String> names) {
            this.names = Optional.of(names);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public StatsRequest build() {
            return new StatsRequest(provider, names, unknown);
        }
    }
}
