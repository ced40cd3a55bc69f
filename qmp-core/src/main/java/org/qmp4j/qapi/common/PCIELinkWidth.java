// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code PCIELinkWidth} of QAPI's {@code common.json}, since QEMU 4.0. */
public enum PCIELinkWidth implements QapiEnum {
    _1("1"),
    _2("2"),
    _4("4"),
    _8("8"),
    _12("12"),
    _16("16"),
    _32("32");

    private final String qapiName;

    PCIELinkWidth(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<PCIELinkWidth> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
