// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HmatCacheWritePolicy} of QAPI's {@code machine.json}, since QEMU 5.0. */
public enum HmatCacheWritePolicy implements QapiEnum {
    NONE("none"),
    WRITE_BACK("write-back"),
    WRITE_THROUGH("write-through");

    private final String qapiName;

    HmatCacheWritePolicy(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HmatCacheWritePolicy> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
