// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code NotifyVmexitOption} of QAPI's {@code run-state.json}, since QEMU 7.2. */
public enum NotifyVmexitOption implements QapiEnum {
    RUN("run"),
    INTERNAL_ERROR("internal-error"),
    DISABLE("disable");

    private final String qapiName;

    NotifyVmexitOption(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<NotifyVmexitOption> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
