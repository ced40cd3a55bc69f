// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-machines} of QAPI's {@code machine.json}, since QEMU 1.2. Returns a list of {@link MachineInfo}.
 *
 * @param compatProps unstable: QEMU may change or drop it at any time
 */
public record QueryMachines(Optional<Boolean> compatProps, JsonMembers unknown)
        implements QapiCommand<List<MachineInfo>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-machines";
    }

    @Override
    public List<MachineInfo> read(JsonNode result) {
        return QapiReader.of("query-machines", result).list(MachineInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryMachines decode(QapiReader json) {
        return new QueryMachines(json.optional("compat-props", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("compat-props", compatProps);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-machines";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> compatProps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder compatProps(boolean compatProps) {
            this.compatProps = Optional.of(compatProps);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryMachines build() {
            return new QueryMachines(compatProps, unknown);
        }
    }
}
