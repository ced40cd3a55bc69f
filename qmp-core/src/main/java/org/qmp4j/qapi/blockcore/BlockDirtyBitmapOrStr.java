// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiValue;
import org.qmp4j.qapi.QapiWriter;

/** Alternate {@code BlockDirtyBitmapOrStr} of QAPI's {@code block-core.json}, since QEMU 4.1. */
public sealed interface BlockDirtyBitmapOrStr extends QapiValue {
    static BlockDirtyBitmapOrStr of(String local) {
        return new Local(local);
    }

    static BlockDirtyBitmapOrStr of(BlockDirtyBitmap external) {
        return new External(external);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockDirtyBitmapOrStr decode(QapiReader json) {
        return switch (json.kind()) {
            case STRING -> new Local(json.text());
            case OBJECT -> new External(BlockDirtyBitmap.decode(json));
            default -> new Unknown(json.any());
        };
    }

    /** Branch {@code local}. */
    record Local(String value) implements BlockDirtyBitmapOrStr {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** Branch {@code external}. */
    record External(BlockDirtyBitmap value) implements BlockDirtyBitmapOrStr {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }

    /** What no branch of this library's schema takes. */
    record Unknown(JsonNode value) implements BlockDirtyBitmapOrStr {
        @Override
        public JsonNode toJson() {
            return QapiWriter.node(value);
        }
    }
}
