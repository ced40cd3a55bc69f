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
 * Command {@code query-named-block-nodes} of QAPI's {@code block-core.json}, since QEMU 2.0. Returns a list of
 * {@link BlockDeviceInfo}.
 */
public record QueryNamedBlockNodes(Optional<Boolean> flat, JsonMembers unknown)
        implements QapiCommand<List<BlockDeviceInfo>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-named-block-nodes";
    }

    @Override
    public List<BlockDeviceInfo> read(JsonNode result) {
        return QapiReader.of("query-named-block-nodes", result).list(BlockDeviceInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryNamedBlockNodes decode(QapiReader json) {
        return new QueryNamedBlockNodes(json.optional("flat", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("flat", flat);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-named-block-nodes";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> flat = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder flat(boolean flat) {
            this.flat = Optional.of(flat);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryNamedBlockNodes build() {
            return new QueryNamedBlockNodes(flat, unknown);
        }
    }
}
