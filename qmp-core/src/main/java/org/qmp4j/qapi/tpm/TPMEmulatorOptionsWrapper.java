// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code TPMEmulatorOptionsWrapper} of QAPI's {@code tpm.json}, since QEMU 2.11, if QEMU has {@code CONFIG_TPM}.
 */
public record TPMEmulatorOptionsWrapper(TPMEmulatorOptions data, JsonMembers unknown) implements QapiObject {
    public static TPMEmulatorOptionsWrapper of(TPMEmulatorOptions data) {
        return new TPMEmulatorOptionsWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TPMEmulatorOptionsWrapper decode(QapiReader json) {
        return new TPMEmulatorOptionsWrapper(json.required("data", TPMEmulatorOptions::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
