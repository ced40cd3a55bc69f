// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RbdEncryptionOptionsLUKS2} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record RbdEncryptionOptionsLUKS2(String keySecret, JsonMembers unknown) implements QapiObject {
    public static RbdEncryptionOptionsLUKS2 of(String keySecret) {
        return new RbdEncryptionOptionsLUKS2(keySecret, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RbdEncryptionOptionsLUKS2 decode(QapiReader json) {
        return new RbdEncryptionOptionsLUKS2(json.required("key-secret", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        unknown.encode(json);
    }
}
