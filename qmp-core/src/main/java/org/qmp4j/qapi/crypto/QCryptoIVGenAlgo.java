// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QCryptoIVGenAlgo} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public enum QCryptoIVGenAlgo implements QapiEnum {
    PLAIN("plain"),
    PLAIN64("plain64"),
    ESSIV("essiv");

    private final String qapiName;

    QCryptoIVGenAlgo(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QCryptoIVGenAlgo> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
