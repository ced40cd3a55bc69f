// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputBtnEvent} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputBtnEvent(OpenEnum<InputButton> button, boolean down, JsonMembers unknown) implements QapiObject {
    public static InputBtnEvent of(InputButton button, boolean down) {
        return new InputBtnEvent(OpenEnum.of(button), down, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputBtnEvent decode(QapiReader json) {
        return new InputBtnEvent(
                json.required("button", InputButton::decode), json.required("down", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("button", button);
        json.put("down", down);
        unknown.encode(json);
    }
}
