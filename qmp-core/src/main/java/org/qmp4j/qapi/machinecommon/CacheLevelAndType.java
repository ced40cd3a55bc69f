// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinecommon;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CacheLevelAndType} of QAPI's {@code machine-common.json}, since QEMU 9.2. */
public enum CacheLevelAndType implements QapiEnum {
    L1D("l1d"),
    L1I("l1i"),
    L2("l2"),
    L3("l3");

    private final String qapiName;

    CacheLevelAndType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CacheLevelAndType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
