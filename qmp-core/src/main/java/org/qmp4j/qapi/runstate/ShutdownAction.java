// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ShutdownAction} of QAPI's {@code run-state.json}, since QEMU 6.0. */
public enum ShutdownAction implements QapiEnum {
    POWEROFF("poweroff"),
    PAUSE("pause");

    private final String qapiName;

    ShutdownAction(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ShutdownAction> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
