// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptodevBackendServiceType} of QAPI's {@code cryptodev.json}, since QEMU 8.0. */
public enum QCryptodevBackendServiceType implements QapiEnum {
    CIPHER("cipher"),
    HASH("hash"),
    MAC("mac"),
    AEAD("aead"),
    AKCIPHER("akcipher");

    private final String qapiName;

    QCryptodevBackendServiceType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptodevBackendServiceType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
