// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.rocker;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code RockerPortAutoneg} of QAPI's {@code rocker.json}, since QEMU 2.4. */
public enum RockerPortAutoneg implements QapiEnum {
    OFF("off"),
    ON("on");

    private final String qapiName;

    RockerPortAutoneg(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<RockerPortAutoneg> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
