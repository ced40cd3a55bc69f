// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputMoveEvent} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputMoveEvent(OpenEnum<InputAxis> axis, long value, JsonMembers unknown) implements QapiObject {
    public static InputMoveEvent of(InputAxis axis, long value) {
        return new InputMoveEvent(OpenEnum.of(axis), value, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputMoveEvent decode(QapiReader json) {
        return new InputMoveEvent(
                json.required("axis", InputAxis::decode), json.required("value", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("axis", axis);
        json.put("value", value);
        unknown.encode(json);
    }
}
