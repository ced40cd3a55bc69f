// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code InputButton} of QAPI's {@code ui.json}, since QEMU 2.0. */
public enum InputButton implements QapiEnum {
    LEFT("left"),
    MIDDLE("middle"),
    RIGHT("right"),
    WHEEL_UP("wheel-up"),
    WHEEL_DOWN("wheel-down"),
    SIDE("side"),
    EXTRA("extra"),
    WHEEL_LEFT("wheel-left"),
    WHEEL_RIGHT("wheel-right"),
    TOUCH("touch");

    private final String qapiName;

    InputButton(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<InputButton> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
