// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-sev-attestation-report} of QAPI's {@code misc-target.json}, since QEMU 6.1, if QEMU has
 * {@code TARGET_I386}. Returns {@link SevAttestationReport}.
 */
public record QuerySevAttestationReport(String mnonce, JsonMembers unknown)
        implements QapiCommand<SevAttestationReport> {
    public static QuerySevAttestationReport of(String mnonce) {
        return new QuerySevAttestationReport(mnonce, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "query-sev-attestation-report";
    }

    @Override
    public SevAttestationReport read(JsonNode result) {
        return SevAttestationReport.decode(QapiReader.of("query-sev-attestation-report", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QuerySevAttestationReport decode(QapiReader json) {
        return new QuerySevAttestationReport(json.required("mnonce", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mnonce", mnonce);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-sev-attestation-report";
    }
}
