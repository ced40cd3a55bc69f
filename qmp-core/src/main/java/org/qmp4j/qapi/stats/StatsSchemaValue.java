// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code StatsSchemaValue} of QAPI's {@code stats.json}, since QEMU 7.1. */
public record StatsSchemaValue(
        String name,
        OpenEnum<StatsType> type,
        Optional<OpenEnum<StatsUnit>> unit,
        Optional<Integer> base,
        int exponent,
        Optional<Long> bucketSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static StatsSchemaValue of(String name, StatsType type, int exponent) {
        return builder(name, type, exponent).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, StatsType type, int exponent) {
        return new Builder(name, type, exponent);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static StatsSchemaValue decode(QapiReader json) {
        return new StatsSchemaValue(
                json.required("name", QapiReader.TEXT),
                json.required("type", StatsType::decode),
                json.optional("unit", StatsUnit::decode),
                json.optional("base", QapiReader.INT8),
                json.required("exponent", QapiReader.INT16),
                json.optional("bucket-size", QapiReader.UINT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("type", type);
        json.put("unit", unit);
        json.put("base", base);
        json.put("exponent", exponent);
        json.put("bucket-size", bucketSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final OpenEnum<StatsType> type;
        private final int exponent;
        private Optional<OpenEnum<StatsUnit>> unit = Optional.empty();
        private Optional<Integer> base = Optional.empty();
        private Optional<Long> bucketSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, StatsType type, int exponent) {
            this.name = name;
            this.type = OpenEnum.of(type);
            this.exponent = exponent;
        }

        public Builder unit(StatsUnit unit) {
            this.unit = Optional.of(OpenEnum.of(unit));
            return this;
        }

        public Builder base(int base) {
            this.base = Optional.of(base);
            return this;
        }

        public Builder bucketSize(long bucketSize) {
            this.bucketSize = Optional.of(bucketSize);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public StatsSchemaValue build() {
            return new StatsSchemaValue(name, type, unit, base, exponent, bucketSize, unknown);
        }
    }
}
