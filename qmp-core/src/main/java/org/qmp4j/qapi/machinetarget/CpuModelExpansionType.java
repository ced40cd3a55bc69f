// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CpuModelExpansionType} of QAPI's {@code machine-target.json}, since QEMU 2.8. */
public enum CpuModelExpansionType implements QapiEnum {
    STATIC("static"),
    FULL("full");

    private final String qapiName;

    CpuModelExpansionType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CpuModelExpansionType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
