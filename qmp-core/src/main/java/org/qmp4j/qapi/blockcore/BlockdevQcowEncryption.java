// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoBlockOptionsQCow;

/** Union {@code BlockdevQcowEncryption} of QAPI's {@code block-core.json}, since QEMU 2.10. */
public sealed interface BlockdevQcowEncryption extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockdevQcowEncryptionFormat> format();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevQcowEncryption decode(QapiReader json) {
        OpenEnum<BlockdevQcowEncryptionFormat> format = json.required("format", BlockdevQcowEncryptionFormat::decode);
        return switch (format.text()) {
            case "aes" -> new Aes(QCryptoBlockOptionsQCow.decode(json));
            default -> new Unknown(format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        options().encode(json);
    }

    /** {@code aes}. */
    record Aes(QCryptoBlockOptionsQCow options) implements BlockdevQcowEncryption {
        @Override
        public OpenEnum<BlockdevQcowEncryptionFormat> format() {
            return OpenEnum.of(BlockdevQcowEncryptionFormat.AES);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<BlockdevQcowEncryptionFormat> format, JsonMembers options)
            implements BlockdevQcowEncryption {}
}
