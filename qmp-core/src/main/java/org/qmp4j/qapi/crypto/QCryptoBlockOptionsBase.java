// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoBlockOptionsBase} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public record QCryptoBlockOptionsBase(OpenEnum<QCryptoBlockFormat> format, JsonMembers unknown) implements QapiObject {
    public static QCryptoBlockOptionsBase of(QCryptoBlockFormat format) {
        return new QCryptoBlockOptionsBase(OpenEnum.of(format), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockOptionsBase decode(QapiReader json) {
        return new QCryptoBlockOptionsBase(json.required("format", QCryptoBlockFormat::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        unknown.encode(json);
    }
}
