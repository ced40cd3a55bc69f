// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code InputMultiTouchType} of QAPI's {@code ui.json}, since QEMU 8.1. */
public enum InputMultiTouchType implements QapiEnum {
    BEGIN("begin"),
    UPDATE("update"),
    END("end"),
    CANCEL("cancel"),
    DATA("data");

    private final String qapiName;

    InputMultiTouchType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<InputMultiTouchType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
