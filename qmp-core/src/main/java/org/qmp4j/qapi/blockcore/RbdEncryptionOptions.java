// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code RbdEncryptionOptions} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public sealed interface RbdEncryptionOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<RbdImageEncryptionFormat> format();

    /** What every variant has. */
    RbdEncryptionOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static RbdEncryptionOptions decode(QapiReader json) {
        OpenEnum<RbdImageEncryptionFormat> format = json.required("format", RbdImageEncryptionFormat::decode);
        RbdEncryptionOptionsBase base = RbdEncryptionOptionsBase.decode(json);
        return switch (format.text()) {
            case "luks" -> new Luks(base, RbdEncryptionOptionsLUKS.decode(json));
            case "luks2" -> new Luks2(base, RbdEncryptionOptionsLUKS2.decode(json));
            case "luks-any" -> new LuksAny(base, RbdEncryptionOptionsLUKSAny.decode(json));
            default -> new Unknown(base, format, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("format", format());
        base().encode(json);
        options().encode(json);
    }

    /** {@code luks}. */
    record Luks(RbdEncryptionOptionsBase base, RbdEncryptionOptionsLUKS options) implements RbdEncryptionOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS);
        }
    }

    /** {@code luks2}. */
    record Luks2(RbdEncryptionOptionsBase base, RbdEncryptionOptionsLUKS2 options) implements RbdEncryptionOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS2);
        }
    }

    /** {@code luks-any}. */
    record LuksAny(RbdEncryptionOptionsBase base, RbdEncryptionOptionsLUKSAny options) implements RbdEncryptionOptions {
        @Override
        public OpenEnum<RbdImageEncryptionFormat> format() {
            return OpenEnum.of(RbdImageEncryptionFormat.LUKS_ANY);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(RbdEncryptionOptionsBase base, OpenEnum<RbdImageEncryptionFormat> format, JsonMembers options)
            implements RbdEncryptionOptions {}
}
