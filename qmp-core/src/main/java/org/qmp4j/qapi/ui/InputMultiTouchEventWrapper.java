// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputMultiTouchEventWrapper} of QAPI's {@code ui.json}, since QEMU 8.1. */
public record InputMultiTouchEventWrapper(InputMultiTouchEvent data, JsonMembers unknown) implements QapiObject {
    public static InputMultiTouchEventWrapper of(InputMultiTouchEvent data) {
        return new InputMultiTouchEventWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputMultiTouchEventWrapper decode(QapiReader json) {
        return new InputMultiTouchEventWrapper(json.required("data", InputMultiTouchEvent::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
