// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code SetPasswordOptions} of QAPI's {@code ui.json}, since QEMU 7.0. */
public sealed interface SetPasswordOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<DisplayProtocol> protocol();

    /** What every variant has. */
    SetPasswordOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SetPasswordOptions decode(QapiReader json) {
        OpenEnum<DisplayProtocol> protocol = json.required("protocol", DisplayProtocol::decode);
        SetPasswordOptionsBase base = SetPasswordOptionsBase.decode(json);
        return switch (protocol.text()) {
            case "vnc" -> new Vnc(base, SetPasswordOptionsVnc.decode(json));
            case "spice" -> new Spice(base, json.rest());
            default -> new Unknown(base, protocol, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("protocol", protocol());
        base().encode(json);
        options().encode(json);
    }

    /** {@code vnc}. */
    record Vnc(SetPasswordOptionsBase base, SetPasswordOptionsVnc options) implements SetPasswordOptions {
        @Override
        public OpenEnum<DisplayProtocol> protocol() {
            return OpenEnum.of(DisplayProtocol.VNC);
        }
    }

    /** {@code spice}. */
    record Spice(SetPasswordOptionsBase base, JsonMembers options) implements SetPasswordOptions {
        @Override
        public OpenEnum<DisplayProtocol> protocol() {
            return OpenEnum.of(DisplayProtocol.SPICE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(SetPasswordOptionsBase base, OpenEnum<DisplayProtocol> protocol, JsonMembers options)
            implements SetPasswordOptions {}
}
