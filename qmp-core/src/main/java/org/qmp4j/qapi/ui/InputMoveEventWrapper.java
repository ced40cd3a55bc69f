// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputMoveEventWrapper} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputMoveEventWrapper(InputMoveEvent data, JsonMembers unknown) implements QapiObject {
    public static InputMoveEventWrapper of(InputMoveEvent data) {
        return new InputMoveEventWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputMoveEventWrapper decode(QapiReader json) {
        return new InputMoveEventWrapper(json.required("data", InputMoveEvent::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
