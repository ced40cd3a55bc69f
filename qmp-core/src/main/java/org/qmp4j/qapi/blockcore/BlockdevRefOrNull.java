// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;

/** Alternate {@code BlockdevRefOrNull} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public sealed interface BlockdevRefOrNull extends QapiValue {
    static BlockdevRefOrNull of(BlockdevOptions definition) {
        return new Definition(definition);
    }

    static BlockdevRefOrNull of(String reference) {
        return new Reference(reference);
    }

    static BlockdevRefOrNull ofNull() {
        return new Null();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevRefOrNull decode(QapiReader json) {
        return switch (json.kind()) {
            case OBJECT -> new Definition(BlockdevOptions.decode(json));
            case STRING -> new Reference(json.text());
            case NULL -> new Null();
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code definition}. */
    record Definition(BlockdevOptions value) implements BlockdevRefOrNull {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code reference}. */
    record Reference(String value) implements BlockdevRefOrNull {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code null}. */
    record Null() implements BlockdevRefOrNull {
        @Override
        public JsonNode toJson() {
            return NullNode.getInstance();
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements BlockdevRefOrNull {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
