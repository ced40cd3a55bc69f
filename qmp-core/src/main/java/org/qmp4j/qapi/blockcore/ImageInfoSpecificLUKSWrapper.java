// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoBlockInfoLUKS;

/** Struct {@code ImageInfoSpecificLUKSWrapper} of QAPI's {@code block-core.json}, since QEMU 2.7. */
public record ImageInfoSpecificLUKSWrapper(QCryptoBlockInfoLUKS data, JsonMembers unknown) implements QapiObject {
    public static ImageInfoSpecificLUKSWrapper of(QCryptoBlockInfoLUKS data) {
        return new ImageInfoSpecificLUKSWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificLUKSWrapper decode(QapiReader json) {
        return new ImageInfoSpecificLUKSWrapper(json.required("data", QCryptoBlockInfoLUKS::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
