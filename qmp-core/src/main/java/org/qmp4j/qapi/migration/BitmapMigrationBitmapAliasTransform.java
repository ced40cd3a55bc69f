// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BitmapMigrationBitmapAliasTransform} of QAPI's {@code migration.json}, since QEMU 6.0. */
public record BitmapMigrationBitmapAliasTransform(Optional<Boolean> persistent, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BitmapMigrationBitmapAliasTransform decode(QapiReader json) {
        return new BitmapMigrationBitmapAliasTransform(json.optional("persistent", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("persistent", persistent);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> persistent = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder persistent(boolean persistent) {
            this.persistent = Optional.of(persistent);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BitmapMigrationBitmapAliasTransform build() {
            return new BitmapMigrationBitmapAliasTransform(persistent, unknown);
        }
    }
}
