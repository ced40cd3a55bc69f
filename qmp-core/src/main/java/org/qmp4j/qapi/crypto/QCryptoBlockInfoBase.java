// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QCryptoBlockInfoBase} of QAPI's {@code crypto.json}, since QEMU 2.7. */
public record QCryptoBlockInfoBase(OpenEnum<QCryptoBlockFormat> format, JsonMembers unknown) implements QapiObject {
    public static QCryptoBlockInfoBase of(QCryptoBlockFormat format) {
        return new QCryptoBlockInfoBase(OpenEnum.of(format), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QCryptoBlockInfoBase decode(QapiReader json) {
        return new QCryptoBlockInfoBase(json.required("format", QCryptoBlockFormat::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        unknown.encode(json);
    }
}
