// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HmatCacheAssociativity} of QAPI's {@code machine.json}, since QEMU 5.0. */
public enum HmatCacheAssociativity implements QapiEnum {
    NONE("none"),
    DIRECT("direct"),
    COMPLEX("complex");

    private final String qapiName;

    HmatCacheAssociativity(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HmatCacheAssociativity> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
