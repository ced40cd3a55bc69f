// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-rx-filter} of QAPI's {@code net.json}, since QEMU 1.6. Returns a list of {@link RxFilterInfo}.
 */
public record QueryRxFilter(Optional<String> name, JsonMembers unknown) implements QapiCommand<List<RxFilterInfo>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-rx-filter";
    }

    @Override
    public List<RxFilterInfo> read(JsonNode result) {
        return QapiReader.of("query-rx-filter", result).list(RxFilterInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryRxFilter decode(QapiReader json) {
        return new QueryRxFilter(json.optional("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-rx-filter";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> name = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryRxFilter build() {
            return new QueryRxFilter(name, unknown);
        }
    }
}
