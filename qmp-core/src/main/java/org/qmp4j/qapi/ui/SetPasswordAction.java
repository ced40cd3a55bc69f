// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SetPasswordAction} of QAPI's {@code ui.json}, since QEMU 7.0. */
public enum SetPasswordAction implements QapiEnum {
    KEEP("keep"),
    FAIL("fail"),
    DISCONNECT("disconnect");

    private final String qapiName;

    SetPasswordAction(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SetPasswordAction> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
