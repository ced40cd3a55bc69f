// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code TPMPassthroughOptionsWrapper} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has
 * {@code CONFIG_TPM}.
 */
public record TPMPassthroughOptionsWrapper(TPMPassthroughOptions data, JsonMembers unknown) implements QapiObject {
    public static TPMPassthroughOptionsWrapper of(TPMPassthroughOptions data) {
        return new TPMPassthroughOptionsWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TPMPassthroughOptionsWrapper decode(QapiReader json) {
        return new TPMPassthroughOptionsWrapper(json.required("data", TPMPassthroughOptions::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
