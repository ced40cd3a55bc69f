// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CxlEventLog} of QAPI's {@code cxl.json}, since QEMU 8.1. */
public enum CxlEventLog implements QapiEnum {
    INFORMATIONAL("informational"),
    WARNING("warning"),
    FAILURE("failure"),
    FATAL("fatal");

    private final String qapiName;

    CxlEventLog(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CxlEventLog> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
