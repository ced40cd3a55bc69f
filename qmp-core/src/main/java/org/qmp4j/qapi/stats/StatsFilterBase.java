// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link StatsFilter} has. */
public record StatsFilterBase(Optional<List<StatsRequest>> providers) implements QapiObject {
    public StatsFilterBase {
        providers = providers.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsFilterBase decode(QapiReader json) {
        return new StatsFilterBase(json.optionalList("providers", StatsRequest::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("providers", providers);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<List<StatsRequest>> providers = Optional.empty();

        private Builder() {}

        public Builder providers(List<StatsRequest> providers) {
            this.providers = Optional.of(providers);
            return this;
        }

        public StatsFilterBase build() {
            return new StatsFilterBase(providers);
        }
    }
}
