// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.compat;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CompatPolicyInput} of QAPI's {@code compat.json}, since QEMU 6.0. */
public enum CompatPolicyInput implements QapiEnum {
    ACCEPT("accept"),
    REJECT("reject"),
    CRASH("crash");

    private final String qapiName;

    CompatPolicyInput(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CompatPolicyInput> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
