// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SevCapability} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has {@code TARGET_I386}.
 * Returned by {@code query-sev-capabilities}.
 */
public record SevCapability(
        String pdh, String certChain, String cpu0Id, long cbitpos, long reducedPhysBits, JsonMembers unknown)
        implements QapiObject {
    public static SevCapability of(String pdh, String certChain, String cpu0Id, long cbitpos, long reducedPhysBits) {
        return new SevCapability(pdh, certChain, cpu0Id, cbitpos, reducedPhysBits, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevCapability decode(QapiReader json) {
        return new SevCapability(
                json.required("pdh", QapiReader::text),
                json.required("cert-chain", QapiReader::text),
                json.required("cpu0-id", QapiReader::text),
                json.required("cbitpos", QapiReader::int64),
                json.required("reduced-phys-bits", QapiReader::int64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pdh", pdh);
        json.put("cert-chain", certChain);
        json.put("cpu0-id", cpu0Id);
        json.put("cbitpos", cbitpos);
        json.put("reduced-phys-bits", reducedPhysBits);
        unknown.encode(json);
    }
}
