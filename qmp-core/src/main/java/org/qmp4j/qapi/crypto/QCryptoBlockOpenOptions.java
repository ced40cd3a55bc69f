// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code QCryptoBlockOpenOptions} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public sealed interface QCryptoBlockOpenOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<QCryptoBlockFormat> format();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static QCryptoBlockOpenOptions decode(QapiReader json) {
        OpenEnum<QCryptoBlockFormat> format = json.required("format", QCryptoBlockFormat::decode);
        return switch (format.text()) {
            case "qcow" -> new Qcow(QCryptoBlockOptionsQCow.decode(json));
            case "luks" -> new Luks(QCryptoBlockOptionsLUKS.decode(json));
            default -> new Unknown(format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        options().encode(json);
    }

    /** {@code qcow}. */
    record Qcow(QCryptoBlockOptionsQCow options) implements QCryptoBlockOpenOptions {
        @Override
        public OpenEnum<QCryptoBlockFormat> format() {
            return OpenEnum.of(QCryptoBlockFormat.QCOW);
        }
    }

    /** {@code luks}. */
    record Luks(QCryptoBlockOptionsLUKS options) implements QCryptoBlockOpenOptions {
        @Override
        public OpenEnum<QCryptoBlockFormat> format() {
            return OpenEnum.of(QCryptoBlockFormat.LUKS);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<QCryptoBlockFormat> format, JsonMembers options) implements QCryptoBlockOpenOptions {}
}
