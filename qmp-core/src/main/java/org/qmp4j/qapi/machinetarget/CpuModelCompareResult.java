// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CpuModelCompareResult} of QAPI's {@code machine-target.json}, since QEMU 2.8. */
public enum CpuModelCompareResult implements QapiEnum {
    INCOMPATIBLE("incompatible"),
    IDENTICAL("identical"),
    SUPERSET("superset"),
    SUBSET("subset");

    private final String qapiName;

    CpuModelCompareResult(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CpuModelCompareResult> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
