// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code DumpStatus} of QAPI's {@code dump.json}, since QEMU 2.6. */
public enum DumpStatus implements QapiEnum {
    NONE("none"),
    ACTIVE("active"),
    COMPLETED("completed"),
    FAILED("failed");

    private final String qapiName;

    DumpStatus(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<DumpStatus> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
