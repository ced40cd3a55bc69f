// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CpuDefinitionInfo} of QAPI's {@code machine-target.json}, since QEMU 1.2, if QEMU has
 * {@code TARGET_PPC} or {@code TARGET_ARM} or {@code TARGET_I386} or {@code TARGET_S390X} or {@code TARGET_MIPS} or
 * {@code TARGET_LOONGARCH64} or {@code TARGET_RISCV}. Returned by {@code query-cpu-definitions}.
 */
public record CpuDefinitionInfo(
        String name,
        Optional<Boolean> migrationSafe,
        boolean staticValue,
        Optional<List<String>> unavailableFeatures,
        String typename,
        Optional<String> aliasOf,
        boolean deprecated,
        JsonMembers unknown)
        implements QapiObject {
    public CpuDefinitionInfo {
        unavailableFeatures = unavailableFeatures.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static CpuDefinitionInfo of(String name, boolean staticValue, String typename, boolean deprecated) {
        return builder(name, staticValue, typename, deprecated).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, boolean staticValue, String typename, boolean deprecated) {
        return new Builder(name, staticValue, typename, deprecated);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuDefinitionInfo decode(QapiReader json) {
        return new CpuDefinitionInfo(
                json.required("name", QapiReader.TEXT),
                json.optional("migration-safe", QapiReader.BOOL),
                json.required("static", QapiReader.BOOL),
                json.optionalList("unavailable-features", QapiReader.TEXT),
                json.required("typename", QapiReader.TEXT),
                json.optional("alias-of", QapiReader.TEXT),
                json.required("deprecated", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("migration-safe", migrationSafe);
        json.put("static", staticValue);
        json.put("unavailable-features", unavailableFeatures);
        json.put("typename", typename);
        json.put("alias-of", aliasOf);
        json.put("deprecated", deprecated);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final boolean staticValue;
        private final String typename;
        private final boolean deprecated;
        private Optional<Boolean> migrationSafe = Optional.empty();
        private Optional<List<String>> unavailableFeatures = Optional.empty();
        private Optional<String> aliasOf = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, boolean staticValue, String typename, boolean deprecated) {
            this.name = name;
            this.staticValue = staticValue;
            this.typename = typename;
            this.deprecated = deprecated;
        }

        public Builder migrationSafe(boolean migrationSafe) {
            this.migrationSafe = Optional.of(migrationSafe);
            return this;
        }

        public Builder unavailableFeatures(List<String> unavailableFeatures) {
            this.unavailableFeatures = Optional.of(unavailableFeatures);
            return this;
        }

        public Builder aliasOf(String aliasOf) {
            this.aliasOf = Optional.of(aliasOf);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CpuDefinitionInfo build() {
            return new CpuDefinitionInfo(
                    name, migrationSafe, staticValue, unavailableFeatures, typename, aliasOf, deprecated, unknown);
        }
    }
}
