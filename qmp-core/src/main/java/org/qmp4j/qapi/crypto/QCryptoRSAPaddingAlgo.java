// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptoRSAPaddingAlgo} of QAPI's {@code crypto.json}, since QEMU 7.1. */
public enum QCryptoRSAPaddingAlgo implements QapiEnum {
    RAW("raw"),
    PKCS1("pkcs1");

    private final String qapiName;

    QCryptoRSAPaddingAlgo(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptoRSAPaddingAlgo> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
