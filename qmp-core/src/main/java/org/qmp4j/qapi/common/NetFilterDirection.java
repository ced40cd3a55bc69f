// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code NetFilterDirection} of QAPI's {@code common.json}, since QEMU 2.5. */
public enum NetFilterDirection implements QapiEnum {
    ALL("all"),
    RX("rx"),
    TX("tx");

    private final String qapiName;

    NetFilterDirection(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<NetFilterDirection> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
