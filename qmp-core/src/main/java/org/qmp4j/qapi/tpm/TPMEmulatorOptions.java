// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code TPMEmulatorOptions} of QAPI's {@code tpm.json}, since QEMU 2.11, if QEMU has {@code CONFIG_TPM}. */
public record TPMEmulatorOptions(String chardev, JsonMembers unknown) implements QapiObject {
    public static TPMEmulatorOptions of(String chardev) {
        return new TPMEmulatorOptions(chardev, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TPMEmulatorOptions decode(QapiReader json) {
        return new TPMEmulatorOptions(json.required("chardev", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("chardev", chardev);
        unknown.encode(json);
    }
}
