// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HmatLBDataType} of QAPI's {@code machine.json}, since QEMU 5.0. */
public enum HmatLBDataType implements QapiEnum {
    ACCESS_LATENCY("access-latency"),
    READ_LATENCY("read-latency"),
    WRITE_LATENCY("write-latency"),
    ACCESS_BANDWIDTH("access-bandwidth"),
    READ_BANDWIDTH("read-bandwidth"),
    WRITE_BANDWIDTH("write-bandwidth");

    private final String qapiName;

    HmatLBDataType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HmatLBDataType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
