// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code FailoverStatus} of QAPI's {@code migration.json}, since QEMU 2.8. */
public enum FailoverStatus implements QapiEnum {
    NONE("none"),
    REQUIRE("require"),
    ACTIVE("active"),
    COMPLETED("completed"),
    RELAUNCH("relaunch");

    private final String qapiName;

    FailoverStatus(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<FailoverStatus> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
