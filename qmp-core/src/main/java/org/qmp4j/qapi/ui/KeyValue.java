// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code KeyValue} of QAPI's {@code ui.json}, since QEMU 1.3. */
public sealed interface KeyValue extends QapiObject {
    /** Which variant it is. */
    OpenEnum<KeyValueKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static KeyValue decode(QapiReader json) {
        OpenEnum<KeyValueKind> type = json.required("type", KeyValueKind::decode);
        return switch (type.text()) {
            case "number" -> new NumberValue(IntWrapper.decode(json));
            case "qcode" -> new Qcode(QKeyCodeWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code number}. */
    record NumberValue(IntWrapper options) implements KeyValue {
        @Override
        public OpenEnum<KeyValueKind> type() {
            return OpenEnum.of(KeyValueKind.NUMBER);
        }
    }

    /** {@code qcode}. */
    record Qcode(QKeyCodeWrapper options) implements KeyValue {
        @Override
        public OpenEnum<KeyValueKind> type() {
            return OpenEnum.of(KeyValueKind.QCODE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<KeyValueKind> type, JsonMembers options) implements KeyValue {}
}
