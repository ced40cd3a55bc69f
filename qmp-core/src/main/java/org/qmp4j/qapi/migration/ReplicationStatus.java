// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ReplicationStatus} of QAPI's {@code migration.json}, since QEMU 2.9, if QEMU has
 * {@code CONFIG_REPLICATION}. Returned by {@code query-xen-replication-status}.
 */
public record ReplicationStatus(boolean error, Optional<String> desc, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static ReplicationStatus of(boolean error) {
        return builder(error).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean error) {
        return new Builder(error);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ReplicationStatus decode(QapiReader json) {
        return new ReplicationStatus(
                json.required("error", QapiReader.BOOL), json.optional("desc", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("error", error);
        json.put("desc", desc);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean error;
        private Optional<String> desc = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean error) {
            this.error = error;
        }

        public Builder desc(String desc) {
            this.desc = Optional.of(desc);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ReplicationStatus build() {
            return new ReplicationStatus(error, desc, unknown);
        }
    }
}
