// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code QCryptoBlockInfo} of QAPI's {@code crypto.json}, since QEMU 2.7. */
public sealed interface QCryptoBlockInfo extends QapiObject {
    /** Which variant it is. */
    OpenEnum<QCryptoBlockFormat> format();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static QCryptoBlockInfo decode(QapiReader json) {
        OpenEnum<QCryptoBlockFormat> format = json.required("format", QCryptoBlockFormat::decode);
        return switch (format.text()) {
            case "qcow" -> new Qcow(json.rest());
            case "luks" -> new Luks(QCryptoBlockInfoLUKS.decode(json));
            default -> new Unknown(format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        options().encode(json);
    }

    /** {@code qcow}. */
    record Qcow(JsonMembers options) implements QCryptoBlockInfo {
        @Override
        public OpenEnum<QCryptoBlockFormat> format() {
            return OpenEnum.of(QCryptoBlockFormat.QCOW);
        }
    }

    /** {@code luks}. */
    record Luks(QCryptoBlockInfoLUKS options) implements QCryptoBlockInfo {
        @Override
        public OpenEnum<QCryptoBlockFormat> format() {
            return OpenEnum.of(QCryptoBlockFormat.LUKS);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<QCryptoBlockFormat> format, JsonMembers options) implements QCryptoBlockInfo {}
}
