// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoAkCipherOptionsRSA} of QAPI's {@code crypto.json}, since QEMU 7.1. */
public record QCryptoAkCipherOptionsRSA(
        OpenEnum<QCryptoHashAlgo> hashAlg, OpenEnum<QCryptoRSAPaddingAlgo> paddingAlg, JsonMembers unknown)
        implements QapiObject {
    public static QCryptoAkCipherOptionsRSA of(QCryptoHashAlgo hashAlg, QCryptoRSAPaddingAlgo paddingAlg) {
        return new QCryptoAkCipherOptionsRSA(OpenEnum.of(hashAlg), OpenEnum.of(paddingAlg), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoAkCipherOptionsRSA decode(QapiReader json) {
        return new QCryptoAkCipherOptionsRSA(
                json.required("hash-alg", QCryptoHashAlgo::decode),
                json.required("padding-alg", QCryptoRSAPaddingAlgo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("hash-alg", hashAlg);
        json.put("padding-alg", paddingAlg);
        unknown.encode(json);
    }
}
