// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptodevBackendAlgoType} of QAPI's {@code cryptodev.json}, since QEMU 8.0. */
public enum QCryptodevBackendAlgoType implements QapiEnum {
    SYM("sym"),
    ASYM("asym");

    private final String qapiName;

    QCryptodevBackendAlgoType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptodevBackendAlgoType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
