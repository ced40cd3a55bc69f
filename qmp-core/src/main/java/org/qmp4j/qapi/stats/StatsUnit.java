// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.stats;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code StatsUnit} of QAPI's {@code stats.json}, since QEMU 7.1. */
public enum StatsUnit implements QapiEnum {
    BYTES("bytes"),
    SECONDS("seconds"),
    CYCLES("cycles"),
    BOOLEAN("boolean");

    private final String qapiName;

    StatsUnit(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<StatsUnit> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
