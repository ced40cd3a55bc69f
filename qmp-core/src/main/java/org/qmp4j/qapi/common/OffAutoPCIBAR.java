// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code OffAutoPCIBAR} of QAPI's {@code common.json}, since QEMU 2.12. */
public enum OffAutoPCIBAR implements QapiEnum {
    OFF("off"),
    AUTO("auto"),
    BAR0("bar0"),
    BAR1("bar1"),
    BAR2("bar2"),
    BAR3("bar3"),
    BAR4("bar4"),
    BAR5("bar5");

    private final String qapiName;

    OffAutoPCIBAR(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<OffAutoPCIBAR> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
