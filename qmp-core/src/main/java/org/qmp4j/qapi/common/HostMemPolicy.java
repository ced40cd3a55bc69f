// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code HostMemPolicy} of QAPI's {@code common.json}, since QEMU 2.1. */
public enum HostMemPolicy implements QapiEnum {
    DEFAULT("default"),
    PREFERRED("preferred"),
    BIND("bind"),
    INTERLEAVE("interleave");

    private final String qapiName;

    HostMemPolicy(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<HostMemPolicy> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
