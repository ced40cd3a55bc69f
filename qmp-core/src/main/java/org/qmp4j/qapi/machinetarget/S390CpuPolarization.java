// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/**
 * Enum {@code S390CpuPolarization} of QAPI's {@code machine-target.json}, since QEMU 8.2, if QEMU has
 * {@code TARGET_S390X}.
 */
public enum S390CpuPolarization implements QapiEnum {
    HORIZONTAL("horizontal"),
    VERTICAL("vertical");

    private final String qapiName;

    S390CpuPolarization(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<S390CpuPolarization> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
