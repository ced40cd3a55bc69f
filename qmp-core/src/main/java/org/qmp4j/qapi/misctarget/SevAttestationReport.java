// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SevAttestationReport} of QAPI's {@code misc-target.json}, since QEMU 6.1, if QEMU has
 * {@code TARGET_I386}. Returned by {@code query-sev-attestation-report}.
 */
public record SevAttestationReport(String data, JsonMembers unknown) implements QapiObject {
    public static SevAttestationReport of(String data) {
        return new SevAttestationReport(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevAttestationReport decode(QapiReader json) {
        return new SevAttestationReport(json.required("data", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
