// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code PanicAction} of QAPI's {@code run-state.json}, since QEMU 6.0. */
public enum PanicAction implements QapiEnum {
    PAUSE("pause"),
    SHUTDOWN("shutdown"),
    EXIT_FAILURE("exit-failure"),
    NONE("none");

    private final String qapiName;

    PanicAction(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<PanicAction> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
