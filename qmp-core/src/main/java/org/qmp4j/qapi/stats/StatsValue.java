// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Alternate {@code StatsValue} of QAPI's {@code stats.json}, since QEMU 7.1. */
public sealed interface StatsValue extends QapiValue {
    static StatsValue of(UInt64 scalar) {
        return new Scalar(scalar);
    }

    static StatsValue of(boolean booleanValue) {
        return new BooleanValue(booleanValue);
    }

    static StatsValue of(List<UInt64> list) {
        return new ListValue(list);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static StatsValue decode(QapiReader json) {
        return switch (json.kind()) {
            case NUMBER -> new Scalar(json.uint64());
            case BOOLEAN -> new BooleanValue(json.bool());
            case ARRAY -> new ListValue(json.list(QapiReader.UINT64));
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code scalar}. */
    record Scalar(UInt64 value) implements StatsValue {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code boolean}. */
    record BooleanValue(boolean value) implements StatsValue {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code list}. */
    record ListValue(List<UInt64> value) implements StatsValue {
        public ListValue {
            value = List.copyOf(value);
        }

        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements StatsValue {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
