// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code QCryptoAkCipherOptions} of QAPI's {@code crypto.json}, since QEMU 7.1. */
public sealed interface QCryptoAkCipherOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<QCryptoAkCipherAlgo> alg();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static QCryptoAkCipherOptions decode(QapiReader json) {
        OpenEnum<QCryptoAkCipherAlgo> alg = json.required("alg", QCryptoAkCipherAlgo::decode);
        return switch (alg.text()) {
            case "rsa" -> new Rsa(QCryptoAkCipherOptionsRSA.decode(json));
            default -> new Unknown(alg, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("alg", alg());
        options().encode(json);
    }

    /** {@code rsa}. */
    record Rsa(QCryptoAkCipherOptionsRSA options) implements QCryptoAkCipherOptions {
        @Override
        public OpenEnum<QCryptoAkCipherAlgo> alg() {
            return OpenEnum.of(QCryptoAkCipherAlgo.RSA);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<QCryptoAkCipherAlgo> alg, JsonMembers options) implements QCryptoAkCipherOptions {}
}
