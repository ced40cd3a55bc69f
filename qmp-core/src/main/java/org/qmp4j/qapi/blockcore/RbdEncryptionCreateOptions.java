// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code RbdEncryptionCreateOptions} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public sealed interface RbdEncryptionCreateOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<RbdImageEncryptionFormat> format();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static RbdEncryptionCreateOptions decode(QapiReader json) {
        OpenEnum<RbdImageEncryptionFormat> format = json.required("format", RbdImageEncryptionFormat::decode);
        return switch (format.text()) {
            case "luks" -> new Luks(RbdEncryptionCreateOptionsLUKS.decode(json));
            case "luks2" -> new Luks2(RbdEncryptionCreateOptionsLUKS2.decode(json));
            case "luks-any" -> new LuksAny(json.rest());
            default -> new Unknown(format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        options().encode(json);
    }

    /** {@code luks}. */
    record Luks(RbdEncryptionCreateOptionsLUKS options) implements RbdEncryptionCreateOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS);
        }
    }

    /** {@code luks2}. */
    record Luks2(RbdEncryptionCreateOptionsLUKS2 options) implements RbdEncryptionCreateOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS2);
        }
    }

    /** {@code luks-any}. */
    record LuksAny(JsonMembers options) implements RbdEncryptionCreateOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS_ANY);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<RbdImageEncryptionFormat> format, JsonMembers options)
            implements RbdEncryptionCreateOptions {}
}
