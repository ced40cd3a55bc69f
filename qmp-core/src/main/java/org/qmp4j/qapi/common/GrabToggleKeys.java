// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code GrabToggleKeys} of QAPI's {@code common.json}, since QEMU 4.0. */
public enum GrabToggleKeys implements QapiEnum {
    CTRL_CTRL("ctrl-ctrl"),
    ALT_ALT("alt-alt"),
    SHIFT_SHIFT("shift-shift"),
    META_META("meta-meta"),
    SCROLLLOCK("scrolllock"),
    CTRL_SCROLLLOCK("ctrl-scrolllock");

    private final String qapiName;

    GrabToggleKeys(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<GrabToggleKeys> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
