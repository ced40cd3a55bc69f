// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RbdEncryptionOptionsLUKS} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record RbdEncryptionOptionsLUKS(String keySecret, JsonMembers unknown) implements QapiObject {
    public static RbdEncryptionOptionsLUKS of(String keySecret) {
        return new RbdEncryptionOptionsLUKS(keySecret, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RbdEncryptionOptionsLUKS decode(QapiReader json) {
        return new RbdEncryptionOptionsLUKS(json.required("key-secret", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        unknown.encode(json);
    }
}
