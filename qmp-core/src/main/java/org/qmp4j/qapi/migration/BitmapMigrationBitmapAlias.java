// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BitmapMigrationBitmapAlias} of QAPI's {@code migration.json}, since QEMU 5.2. */
public record BitmapMigrationBitmapAlias(
        String name, String alias, Optional<BitmapMigrationBitmapAliasTransform> transform, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BitmapMigrationBitmapAlias of(String name, String alias) {
        return builder(name, alias).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, String alias) {
        return new Builder(name, alias);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BitmapMigrationBitmapAlias decode(QapiReader json) {
        return new BitmapMigrationBitmapAlias(
                json.required("name", QapiReader.TEXT),
                json.required("alias", QapiReader.TEXT),
                json.optional("transform", BitmapMigrationBitmapAliasTransform::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("alias", alias);
        json.put("transform", transform);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final String alias;
        private Optional<BitmapMigrationBitmapAliasTransform> transform = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, String alias) {
            this.name = name;
            this.alias = alias;
        }

        public Builder transform(BitmapMigrationBitmapAliasTransform transform) {
            this.transform = Optional.of(transform);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BitmapMigrationBitmapAlias build() {
            return new BitmapMigrationBitmapAlias(name, alias, transform, unknown);
        }
    }
}
