// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputKeyEventWrapper} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputKeyEventWrapper(InputKeyEvent data, JsonMembers unknown) implements QapiObject {
    public static InputKeyEventWrapper of(InputKeyEvent data) {
        return new InputKeyEventWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputKeyEventWrapper decode(QapiReader json) {
        return new InputKeyEventWrapper(json.required("data", InputKeyEvent::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
