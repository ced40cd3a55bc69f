// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code DisplayUpdateOptions} of QAPI's {@code ui.json}, since QEMU 7.1. */
public sealed interface DisplayUpdateOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<DisplayUpdateType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static DisplayUpdateOptions decode(QapiReader json) {
        OpenEnum<DisplayUpdateType> type = json.required("type", DisplayUpdateType::decode);
        return switch (type.text()) {
            case "vnc" -> new Vnc(DisplayUpdateOptionsVNC.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code vnc}. */
    record Vnc(DisplayUpdateOptionsVNC options) implements DisplayUpdateOptions {
        @Override
        public OpenEnum<DisplayUpdateType> type() {
            return OpenEnum.of(DisplayUpdateType.VNC);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<DisplayUpdateType> type, JsonMembers options) implements DisplayUpdateOptions {}
}
