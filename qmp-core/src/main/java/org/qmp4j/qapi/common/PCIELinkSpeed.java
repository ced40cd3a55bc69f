// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code PCIELinkSpeed} of QAPI's {@code common.json}, since QEMU 4.0. */
public enum PCIELinkSpeed implements QapiEnum {
    _2_5("2_5"),
    _5("5"),
    _8("8"),
    _16("16"),
    _32("32"),
    _64("64");

    private final String qapiName;

    PCIELinkSpeed(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<PCIELinkSpeed> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
