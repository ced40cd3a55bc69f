// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code GuestPanicAction} of QAPI's {@code run-state.json}, since QEMU 2.1. */
public enum GuestPanicAction implements QapiEnum {
    PAUSE("pause"),
    POWEROFF("poweroff"),
    RUN("run");

    private final String qapiName;

    GuestPanicAction(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<GuestPanicAction> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
