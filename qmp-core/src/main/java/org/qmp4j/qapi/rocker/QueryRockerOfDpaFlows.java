// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-rocker-of-dpa-flows} of QAPI's {@code rocker.json}, since QEMU 2.4. Returns a list of
 * {@link RockerOfDpaFlow}.
 */
public record QueryRockerOfDpaFlows(String name, Optional<Long> tblId, JsonMembers unknown)
        implements QapiCommand<List<RockerOfDpaFlow>> {
    /** With what is required, and nothing else. */
    public static QueryRockerOfDpaFlows of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    @Override
    public String commandName() {
        return "query-rocker-of-dpa-flows";
    }

    @Override
    public List<RockerOfDpaFlow> read(JsonNode result) {
        return QapiReader.of("query-rocker-of-dpa-flows", result).list(RockerOfDpaFlow::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryRockerOfDpaFlows decode(QapiReader json) {
        return new QueryRockerOfDpaFlows(
                json.required("name", QapiReader.TEXT), json.optional("tbl-id", QapiReader.UINT32), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("tbl-id", tblId);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-rocker-of-dpa-flows";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<Long> tblId = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder tblId(long tblId) {
            this.tblId = Optional.of(tblId);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryRockerOfDpaFlows build() {
            return new QueryRockerOfDpaFlows(name, tblId, unknown);
        }
    }
}
