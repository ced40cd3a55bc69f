// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptoCipherAlgo} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public enum QCryptoCipherAlgo implements QapiEnum {
    AES_128("aes-128"),
    AES_192("aes-192"),
    AES_256("aes-256"),
    DES("des"),
    _3DES("3des"),
    CAST5_128("cast5-128"),
    SERPENT_128("serpent-128"),
    SERPENT_192("serpent-192"),
    SERPENT_256("serpent-256"),
    TWOFISH_128("twofish-128"),
    TWOFISH_192("twofish-192"),
    TWOFISH_256("twofish-256"),
    SM4("sm4");

    private final String qapiName;

    QCryptoCipherAlgo(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptoCipherAlgo> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
