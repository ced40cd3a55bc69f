// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code S390CrashReason} of QAPI's {@code run-state.json}, since QEMU 2.12. */
public enum S390CrashReason implements QapiEnum {
    UNKNOWN("unknown"),
    DISABLED_WAIT("disabled-wait"),
    EXTINT_LOOP("extint-loop"),
    PGMINT_LOOP("pgmint-loop"),
    OPINT_LOOP("opint-loop");

    private final String qapiName;

    S390CrashReason(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<S390CrashReason> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
