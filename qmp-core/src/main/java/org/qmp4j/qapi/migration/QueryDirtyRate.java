// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code query-dirty-rate} of QAPI's {@code migration.json}, since QEMU 5.2. Returns {@link DirtyRateInfo}. */
public record QueryDirtyRate(Optional<OpenEnum<TimeUnit>> calcTimeUnit, JsonMembers unknown)
        implements QapiCommand<DirtyRateInfo> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-dirty-rate";
    }

    @Override
    public DirtyRateInfo read(JsonNode result) {
        return DirtyRateInfo.decode(QapiReader.of("query-dirty-rate", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryDirtyRate decode(QapiReader json) {
        return new QueryDirtyRate(json.optional("calc-time-unit", TimeUnit::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("calc-time-unit", calcTimeUnit);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-dirty-rate";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<TimeUnit>> calcTimeUnit = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder calcTimeUnit(TimeUnit calcTimeUnit) {
            this.calcTimeUnit = Optional.of(OpenEnum.of(calcTimeUnit));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryDirtyRate build() {
            return new QueryDirtyRate(calcTimeUnit, unknown);
        }
    }
}
