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
 * Struct {@code CpuModelExpansionInfo} of QAPI's {@code machine-target.json}, since QEMU 2.8, if QEMU has
 * {@code TARGET_S390X} or {@code TARGET_I386} or {@code TARGET_ARM} or {@code TARGET_LOONGARCH64} or
 * {@code TARGET_RISCV}. Returned by {@code query-cpu-model-expansion}.
 *
 * @param deprecatedProps not every QEMU sends it
 */
public record CpuModelExpansionInfo(CpuModelInfo model, Optional<List<String>> deprecatedProps, JsonMembers unknown)
        implements QapiObject {
    public CpuModelExpansionInfo {
        deprecatedProps = deprecatedProps.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static CpuModelExpansionInfo of(CpuModelInfo model) {
        return builder(model).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(CpuModelInfo model) {
        return new Builder(model);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuModelExpansionInfo decode(QapiReader json) {
        return new CpuModelExpansionInfo(
                json.required("model", CpuModelInfo::decode),
                json.optionalList("deprecated-props", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("model", model);
        json.put("deprecated-props", deprecatedProps);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final CpuModelInfo model;
        private Optional<List<String>> deprecatedProps = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(CpuModelInfo model) {
            this.model = model;
        }

        public Builder deprecatedProps(List<String> deprecatedProps) {
            this.deprecatedProps = Optional.of(deprecatedProps);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CpuModelExpansionInfo build() {
            return new CpuModelExpansionInfo(model, deprecatedProps, unknown);
        }
    }
}
