// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputBtnEventWrapper} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputBtnEventWrapper(InputBtnEvent data, JsonMembers unknown) implements QapiObject {
    public static InputBtnEventWrapper of(InputBtnEvent data) {
        return new InputBtnEventWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputBtnEventWrapper decode(QapiReader json) {
        return new InputBtnEventWrapper(json.required("data", InputBtnEvent::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
