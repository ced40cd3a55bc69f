// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code NumaOptionsType} of QAPI's {@code machine.json}, since QEMU 2.1. */
public enum NumaOptionsType implements QapiEnum {
    NODE("node"),
    DIST("dist"),
    CPU("cpu"),
    HMAT_LB("hmat-lb"),
    HMAT_CACHE("hmat-cache");

    private final String qapiName;

    NumaOptionsType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<NumaOptionsType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
