// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code LostTickPolicy} of QAPI's {@code machine.json}, since QEMU 2.0. */
public enum LostTickPolicy implements QapiEnum {
    DISCARD("discard"),
    DELAY("delay"),
    SLEW("slew");

    private final String qapiName;

    LostTickPolicy(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<LostTickPolicy> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
