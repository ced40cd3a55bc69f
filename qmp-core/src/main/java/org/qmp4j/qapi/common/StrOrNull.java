// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;

/** Alternate {@code StrOrNull} of QAPI's {@code common.json}, since QEMU 2.10. */
public sealed interface StrOrNull extends QapiValue {
    static StrOrNull of(String s) {
        return new S(s);
    }

    static StrOrNull ofNull() {
        return new Null();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static StrOrNull decode(QapiReader json) {
        return switch (json.kind()) {
            case STRING -> new S(json.text());
            case NULL -> new Null();
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code s}. */
    record S(String value) implements StrOrNull {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code n}. */
    record Null() implements StrOrNull {
        @Override
        public JsonNode toJson() {
            return NullNode.getInstance();
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements StrOrNull {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
