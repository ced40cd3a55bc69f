// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QKeyCodeWrapper} of QAPI's {@code ui.json}, since QEMU 1.3. */
public record QKeyCodeWrapper(OpenEnum<QKeyCode> data, JsonMembers unknown) implements QapiObject {
    public static QKeyCodeWrapper of(QKeyCode data) {
        return new QKeyCodeWrapper(OpenEnum.of(data), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QKeyCodeWrapper decode(QapiReader json) {
        return new QKeyCodeWrapper(json.required("data", QKeyCode::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
