// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.cryptodev;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptodevBackendType} of QAPI's {@code cryptodev.json}, since QEMU 8.0. */
public enum QCryptodevBackendType implements QapiEnum {
    BUILTIN("builtin"),
    VHOST_USER("vhost-user"),
    LKCF("lkcf");

    private final String qapiName;

    QCryptodevBackendType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptodevBackendType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
