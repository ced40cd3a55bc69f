// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MemoryFailureRecipient} of QAPI's {@code run-state.json}, since QEMU 5.2. */
public enum MemoryFailureRecipient implements QapiEnum {
    HYPERVISOR("hypervisor"),
    GUEST("guest");

    private final String qapiName;

    MemoryFailureRecipient(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MemoryFailureRecipient> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
