// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code RbdEncryptionOptionsLUKSAny} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record RbdEncryptionOptionsLUKSAny(String keySecret, JsonMembers unknown) implements QapiObject {
    public static RbdEncryptionOptionsLUKSAny of(String keySecret) {
        return new RbdEncryptionOptionsLUKSAny(keySecret, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RbdEncryptionOptionsLUKSAny decode(QapiReader json) {
        return new RbdEncryptionOptionsLUKSAny(json.required("key-secret", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("key-secret", keySecret);
        unknown.encode(json);
    }
}
