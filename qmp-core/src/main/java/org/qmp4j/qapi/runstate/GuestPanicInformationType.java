// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code GuestPanicInformationType} of QAPI's {@code run-state.json}, since QEMU 2.9. */
public enum GuestPanicInformationType implements QapiEnum {
    HYPER_V("hyper-v"),
    S390("s390");

    private final String qapiName;

    GuestPanicInformationType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<GuestPanicInformationType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
