// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code COLOExitReason} of QAPI's {@code migration.json}, since QEMU 3.1. */
public enum COLOExitReason implements QapiEnum {
    NONE("none"),
    REQUEST("request"),
    ERROR("error"),
    PROCESSING("processing");

    private final String qapiName;

    COLOExitReason(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<COLOExitReason> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
