// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HotKeyMod} of QAPI's {@code ui.json}, since QEMU 7.1. */
public enum HotKeyMod implements QapiEnum {
    LCTRL_LALT("lctrl-lalt"),
    LSHIFT_LCTRL_LALT("lshift-lctrl-lalt"),
    RCTRL("rctrl");

    private final String qapiName;

    HotKeyMod(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HotKeyMod> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
