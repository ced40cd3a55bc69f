// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cxl;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CxlExtentRemovalPolicy} of QAPI's {@code cxl.json}, since QEMU 9.1. */
public enum CxlExtentRemovalPolicy implements QapiEnum {
    TAG_BASED("tag-based"),
    PRESCRIPTIVE("prescriptive");

    private final String qapiName;

    CxlExtentRemovalPolicy(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CxlExtentRemovalPolicy> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
