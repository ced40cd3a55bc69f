// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputKeyEvent} of QAPI's {@code ui.json}, since QEMU 2.0. */
public record InputKeyEvent(KeyValue key, boolean down, JsonMembers unknown) implements QapiObject {
    public static InputKeyEvent of(KeyValue key, boolean down) {
        return new InputKeyEvent(key, down, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputKeyEvent decode(QapiReader json) {
        return new InputKeyEvent(
                json.required("key", KeyValue::decode), json.required("down", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key", key);
        json.put("down", down);
        unknown.encode(json);
    }
}
