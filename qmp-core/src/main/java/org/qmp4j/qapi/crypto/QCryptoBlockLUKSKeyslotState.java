// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptoBlockLUKSKeyslotState} of QAPI's {@code crypto.json}, since QEMU 5.1. */
public enum QCryptoBlockLUKSKeyslotState implements QapiEnum {
    ACTIVE("active"),
    INACTIVE("inactive");

    private final String qapiName;

    QCryptoBlockLUKSKeyslotState(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptoBlockLUKSKeyslotState> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
