// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code MachineInfo} of QAPI's {@code machine.json}, since QEMU 1.2. Returned by {@code query-machines}.
 *
 * @param acpi QEMU 8.2 sends it, older ones do not
 * @param compatProps unstable: QEMU may change or drop it at any time
 */
public record MachineInfo(
        String name,
        Optional<String> alias,
        Optional<Boolean> isDefault,
        long cpuMax,
        boolean hotpluggableCpus,
        boolean numaMemSupported,
        boolean deprecated,
        Optional<String> defaultCpuType,
        Optional<String> defaultRamId,
        Optional<Boolean> acpi,
        Optional<List<CompatProperty>> compatProps,
        JsonMembers unknown)
        implements QapiObject {
    public MachineInfo {
        compatProps = compatProps.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static MachineInfo of(
            String name, long cpuMax, boolean hotpluggableCpus, boolean numaMemSupported, boolean deprecated) {
        return builder(name, cpuMax, hotpluggableCpus, numaMemSupported, deprecated)
                .build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(
            String name, long cpuMax, boolean hotpluggableCpus, boolean numaMemSupported, boolean deprecated) {
        return new Builder(name, cpuMax, hotpluggableCpus, numaMemSupported, deprecated);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MachineInfo decode(QapiReader json) {
        return new MachineInfo(
                json.required("name", QapiReader.TEXT),
                json.optional("alias", QapiReader.TEXT),
                json.optional("is-default", QapiReader.BOOL),
                json.required("cpu-max", QapiReader.INT64),
                json.required("hotpluggable-cpus", QapiReader.BOOL),
                json.required("numa-mem-supported", QapiReader.BOOL),
                json.required("deprecated", QapiReader.BOOL),
                json.optional("default-cpu-type", QapiReader.TEXT),
                json.optional("default-ram-id", QapiReader.TEXT),
                json.optional("acpi", QapiReader.BOOL),
                json.optionalList("compat-props", CompatProperty::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("alias", alias);
        json.put("is-default", isDefault);
        json.put("cpu-max", cpuMax);
        json.put("hotpluggable-cpus", hotpluggableCpus);
        json.put("numa-mem-supported", numaMemSupported);
        json.put("deprecated", deprecated);
        json.put("default-cpu-type", defaultCpuType);
        json.put("default-ram-id", defaultRamId);
        json.put("acpi", acpi);
        json.put("compat-props", compatProps);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final long cpuMax;
        private final boolean hotpluggableCpus;
        private final boolean numaMemSupported;
        private final boolean deprecated;
        private Optional<String> alias = Optional.empty();
        private Optional<Boolean> isDefault = Optional.empty();
        private Optional<String> defaultCpuType = Optional.empty();
        private Optional<String> defaultRamId = Optional.empty();
        private Optional<Boolean> acpi = Optional.empty();
        private Optional<List<CompatProperty>> compatProps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(
                String name, long cpuMax, boolean hotpluggableCpus, boolean numaMemSupported, boolean deprecated) {
            this.name = name;
            this.cpuMax = cpuMax;
            this.hotpluggableCpus = hotpluggableCpus;
            this.numaMemSupported = numaMemSupported;
            this.deprecated = deprecated;
        }

        public Builder alias(String alias) {
            this.alias = Optional.of(alias);
            return this;
        }

        public Builder isDefault(boolean isDefault) {
            this.isDefault = Optional.of(isDefault);
            return this;
        }

        public Builder defaultCpuType(String defaultCpuType) {
            this.defaultCpuType = Optional.of(defaultCpuType);
            return this;
        }

        public Builder defaultRamId(String defaultRamId) {
            this.defaultRamId = Optional.of(defaultRamId);
            return this;
        }

        public Builder acpi(boolean acpi) {
            this.acpi = Optional.of(acpi);
            return this;
        }

        public Builder compatProps(List<CompatProperty> compatProps) {
            this.compatProps = Optional.of(compatProps);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MachineInfo build() {
            return new MachineInfo(
                    name,
                    alias,
                    isDefault,
                    cpuMax,
                    hotpluggableCpus,
                    numaMemSupported,
                    deprecated,
                    defaultCpuType,
                    defaultRamId,
                    acpi,
                    compatProps,
                    unknown);
        }
    }
}
