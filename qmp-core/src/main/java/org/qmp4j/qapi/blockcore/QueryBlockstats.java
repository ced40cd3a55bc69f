// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-blockstats} of QAPI's {@code block-core.json}, since QEMU 0.14. Returns a list of
 * {@link BlockStats}.
 */
public record QueryBlockstats(Optional<Boolean> queryNodes, JsonMembers unknown)
        implements QapiCommand<List<BlockStats>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-blockstats";
    }

    @Override
    public List<BlockStats> read(JsonNode result) {
        return QapiReader.of("query-blockstats", result).list(BlockStats::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryBlockstats decode(QapiReader json) {
        return new QueryBlockstats(json.optional("query-nodes", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("query-nodes", queryNodes);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-blockstats";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> queryNodes = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder queryNodes(boolean queryNodes) {
            this.queryNodes = Optional.of(queryNodes);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryBlockstats build() {
            return new QueryBlockstats(queryNodes, unknown);
        }
    }
}
