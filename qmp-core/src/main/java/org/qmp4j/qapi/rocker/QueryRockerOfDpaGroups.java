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
 * Command {@code query-rocker-of-dpa-groups} of QAPI's {@code rocker.json}, since QEMU 2.4. Returns a list of
 * {@link RockerOfDpaGroup}.
 */
public record QueryRockerOfDpaGroups(String name, Optional<Integer> type, JsonMembers unknown)
        implements QapiCommand<List<RockerOfDpaGroup>> {
    /** With what is required, and nothing else. */
    public static QueryRockerOfDpaGroups of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    @Override
    public String commandName() {
        return "query-rocker-of-dpa-groups";
    }

    @Override
    public List<RockerOfDpaGroup> read(JsonNode result) {
        return QapiReader.of("query-rocker-of-dpa-groups", result).list(RockerOfDpaGroup::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryRockerOfDpaGroups decode(QapiReader json) {
        return new QueryRockerOfDpaGroups(
                json.required("name", QapiReader.TEXT), json.optional("type", QapiReader.UINT8), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("type", type);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-rocker-of-dpa-groups";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<Integer> type = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder type(int type) {
            this.type = Optional.of(type);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryRockerOfDpaGroups build() {
            return new QueryRockerOfDpaGroups(name, type, unknown);
        }
    }
}
