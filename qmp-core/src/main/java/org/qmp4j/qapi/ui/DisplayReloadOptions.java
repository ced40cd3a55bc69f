// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code DisplayReloadOptions} of QAPI's {@code ui.json}, since QEMU 6.0. */
public sealed interface DisplayReloadOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<DisplayReloadType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static DisplayReloadOptions decode(QapiReader json) {
        OpenEnum<DisplayReloadType> type = json.required("type", DisplayReloadType::decode);
        return switch (type.text()) {
            case "vnc" -> new Vnc(DisplayReloadOptionsVNC.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code vnc}. */
    record Vnc(DisplayReloadOptionsVNC options) implements DisplayReloadOptions {
        @Override
        public OpenEnum<DisplayReloadType> type() {
            return OpenEnum.of(DisplayReloadType.VNC);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<DisplayReloadType> type, JsonMembers options) implements DisplayReloadOptions {}
}
