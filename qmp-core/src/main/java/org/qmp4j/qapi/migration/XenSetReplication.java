// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code xen-set-replication} of QAPI's {@code migration.json}, since QEMU 2.9, if QEMU has
 * {@code CONFIG_REPLICATION}.
 */
public record XenSetReplication(boolean enable, boolean primary, Optional<Boolean> failover, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static XenSetReplication of(boolean enable, boolean primary) {
        return builder(enable, primary).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean enable, boolean primary) {
        return new Builder(enable, primary);
    }

    @Override
    public String commandName() {
        return "xen-set-replication";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-set-replication", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XenSetReplication decode(QapiReader json) {
        return new XenSetReplication(
                json.required("enable", QapiReader.BOOL),
                json.required("primary", QapiReader.BOOL),
                json.optional("failover", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enable", enable);
        json.put("primary", primary);
        json.put("failover", failover);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "xen-set-replication";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean enable;
        private final boolean primary;
        private Optional<Boolean> failover = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean enable, boolean primary) {
            this.enable = enable;
            this.primary = primary;
        }

        public Builder failover(boolean failover) {
            this.failover = Optional.of(failover);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public XenSetReplication build() {
            return new XenSetReplication(enable, primary, failover, unknown);
        }
    }
}
