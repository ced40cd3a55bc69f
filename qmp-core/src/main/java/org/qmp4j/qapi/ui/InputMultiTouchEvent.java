// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputMultiTouchEvent} of QAPI's {@code ui.json}, since QEMU 8.1. */
public record InputMultiTouchEvent(
        OpenEnum<InputMultiTouchType> type,
        long slot,
        long trackingId,
        OpenEnum<InputAxis> axis,
        long value,
        JsonMembers unknown)
        implements QapiObject {
    public static InputMultiTouchEvent of(
            InputMultiTouchType type, long slot, long trackingId, InputAxis axis, long value) {
        return new InputMultiTouchEvent(
                OpenEnum.of(type), slot, trackingId, OpenEnum.of(axis), value, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputMultiTouchEvent decode(QapiReader json) {
        return new InputMultiTouchEvent(
                json.required("type", InputMultiTouchType::decode),
                json.required("slot", QapiReader.INT64),
                json.required("tracking-id", QapiReader.INT64),
                json.required("axis", InputAxis::decode),
                json.required("value", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("slot", slot);
        json.put("tracking-id", trackingId);
        json.put("axis", axis);
        json.put("value", value);
        unknown.encode(json);
    }
}
