// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptoHashAlgo} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public enum QCryptoHashAlgo implements QapiEnum {
    MD5("md5"),
    SHA1("sha1"),
    SHA224("sha224"),
    SHA256("sha256"),
    SHA384("sha384"),
    SHA512("sha512"),
    RIPEMD160("ripemd160"),
    SM3("sm3");

    private final String qapiName;

    QCryptoHashAlgo(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptoHashAlgo> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
