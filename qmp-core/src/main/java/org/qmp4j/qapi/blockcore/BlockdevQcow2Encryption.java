// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoBlockOptionsLUKS;
import org.qmp4j.qapi.crypto.QCryptoBlockOptionsQCow;

/** Union {@code BlockdevQcow2Encryption} of QAPI's {@code block-core.json}, since QEMU 2.10. */
public sealed interface BlockdevQcow2Encryption extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockdevQcow2EncryptionFormat> format();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevQcow2Encryption decode(QapiReader json) {
        OpenEnum<BlockdevQcow2EncryptionFormat> format = json.required("format", BlockdevQcow2EncryptionFormat::decode);
        return switch (format.text()) {
            case "aes" -> new Aes(QCryptoBlockOptionsQCow.decode(json));
            case "luks" -> new Luks(QCryptoBlockOptionsLUKS.decode(json));
            default -> new Unknown(format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        options().encode(json);
    }

    /** {@code aes}. */
    record Aes(QCryptoBlockOptionsQCow options) implements BlockdevQcow2Encryption {
        @Override
        public OpenEnum<BlockdevQcow2EncryptionFormat> format() {
            return OpenEnum.of(BlockdevQcow2EncryptionFormat.AES);
        }
    }

    /** {@code luks}. */
    record Luks(QCryptoBlockOptionsLUKS options) implements BlockdevQcow2Encryption {
        @Override
        public OpenEnum<BlockdevQcow2EncryptionFormat> format() {
            return OpenEnum.of(BlockdevQcow2EncryptionFormat.LUKS);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<BlockdevQcow2EncryptionFormat> format, JsonMembers options)
            implements BlockdevQcow2Encryption {}
}
