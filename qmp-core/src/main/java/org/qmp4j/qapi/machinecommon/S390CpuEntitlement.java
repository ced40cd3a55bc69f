// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinecommon;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code S390CpuEntitlement} of QAPI's {@code machine-common.json}, since QEMU 8.2. */
public enum S390CpuEntitlement implements QapiEnum {
    AUTO("auto"),
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String qapiName;

    S390CpuEntitlement(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<S390CpuEntitlement> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
