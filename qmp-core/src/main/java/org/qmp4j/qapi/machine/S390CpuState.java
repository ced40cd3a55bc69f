// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code S390CpuState} of QAPI's {@code machine.json}, since QEMU 2.12. */
public enum S390CpuState implements QapiEnum {
    UNINITIALIZED("uninitialized"),
    STOPPED("stopped"),
    CHECK_STOP("check-stop"),
    OPERATING("operating"),
    LOAD("load");

    private final String qapiName;

    S390CpuState(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<S390CpuState> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
