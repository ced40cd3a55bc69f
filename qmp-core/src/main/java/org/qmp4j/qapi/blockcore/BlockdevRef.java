// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;

/** Alternate {@code BlockdevRef} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public sealed interface BlockdevRef extends QapiValue {
    static BlockdevRef of(BlockdevOptions definition) {
        return new Definition(definition);
    }

    static BlockdevRef of(String reference) {
        return new Reference(reference);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevRef decode(QapiReader json) {
        return switch (json.kind()) {
            case OBJECT -> new Definition(BlockdevOptions.decode(json));
            case STRING -> new Reference(json.text());
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code definition}. */
    record Definition(BlockdevOptions value) implements BlockdevRef {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code reference}. */
    record Reference(String value) implements BlockdevRef {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements BlockdevRef {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
