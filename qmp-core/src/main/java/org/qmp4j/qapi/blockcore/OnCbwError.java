// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code OnCbwError} of QAPI's {@code block-core.json}, since QEMU 7.1. */
public enum OnCbwError implements QapiEnum {
    BREAK_GUEST_WRITE("break-guest-write"),
    BREAK_SNAPSHOT("break-snapshot");

    private final String qapiName;

    OnCbwError(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<OnCbwError> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
