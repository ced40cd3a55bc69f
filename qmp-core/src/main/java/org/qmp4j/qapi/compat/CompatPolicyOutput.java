// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.compat;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code CompatPolicyOutput} of QAPI's {@code compat.json}, since QEMU 6.0. */
public enum CompatPolicyOutput implements QapiEnum {
    ACCEPT("accept"),
    HIDE("hide");

    private final String qapiName;

    CompatPolicyOutput(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<CompatPolicyOutput> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
